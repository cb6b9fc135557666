package io.lyceum.users.profile;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Profiles, as their people change them. */
@Repository
class ProfileWriteRepository {

    private final DSLContext database;

    ProfileWriteRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Keeps a person and their profile as they are until the transaction ends; makes an empty profile where there is none.
     *
     * @return the person's name; empty where the account is gone
     */
    Optional<String> lock(UUID user, Instant now) {
        Optional<String> name = database.select(USERS.DISPLAY_NAME)
                .from(USERS)
                .where(USERS.ID.eq(user), USERS.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional(USERS.DISPLAY_NAME);
        name.ifPresent(_ -> database.insertInto(USER_PROFILES)
                .set(USER_PROFILES.USER_ID, user)
                .set(USER_PROFILES.UPDATED_AT, now)
                .onDuplicateKeyIgnore()
                .execute());
        return name;
    }

    /** The profile's whole row, which the transaction has locked. */
    Record read(UUID user) {
        return database.selectFrom(USER_PROFILES).where(USER_PROFILES.USER_ID.eq(user)).forUpdate().fetchSingle();
    }

    void update(UUID user, Map<Field<?>, ?> values, Instant now) {
        database.update(USER_PROFILES)
                .set(values)
                .set(USER_PROFILES.VERSION, USER_PROFILES.VERSION.plus(1))
                .set(USER_PROFILES.UPDATED_AT, now)
                .where(USER_PROFILES.USER_ID.eq(user))
                .execute();
    }

    void rename(UUID user, String displayName) {
        database.update(USERS).set(USERS.DISPLAY_NAME, displayName).where(USERS.ID.eq(user)).execute();
    }

    void setAvatar(UUID user, @Nullable URI address, Instant now) {
        database.update(USER_PROFILES)
                .set(USER_PROFILES.AVATAR_URL, address)
                .set(USER_PROFILES.UPDATED_AT, now)
                .where(USER_PROFILES.USER_ID.eq(user))
                .execute();
    }
}
