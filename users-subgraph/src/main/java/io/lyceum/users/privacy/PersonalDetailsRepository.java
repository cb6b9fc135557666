package io.lyceum.users.privacy;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;
import static org.jooq.impl.DSL.noCondition;

import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.tables.tables.records.UserProfilesRecord;
import io.lyceum.users.user.UserVisibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Personal details, encrypted in their person's profile. */
@Repository
class PersonalDetailsRepository {

    private static final List<SelectField<?>> COLUMNS = List.of(
            USER_PROFILES.USER_ID,
            USER_PROFILES.PHONE_ENCRYPTED,
            USER_PROFILES.DATE_OF_BIRTH_ENCRYPTED,
            USER_PROFILES.ADDRESS_ENCRYPTED,
            USER_PROFILES.ENCRYPTION_KEY_ID);

    private final DSLContext database;
    private final PersonalDetailsCipher cipher;

    PersonalDetailsRepository(DSLContext database, PersonalDetailsCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** Those of the people whom the viewer sees whole. */
    Map<UUID, PersonalDetails> findByUsers(Set<UUID> users, Viewer viewer) {
        return database.select(COLUMNS)
                .from(USER_PROFILES)
                .where(USER_PROFILES.USER_ID.in(users), UserVisibility.seesSensitive(USER_PROFILES.USER_ID, viewer))
                .fetchMap(USER_PROFILES.USER_ID, cipher::decrypted);
    }

    /**
     * Sets all details of a person who has an account, if their profile is as they saw it.
     *
     * @return whether it was
     */
    boolean update(UUID user, PersonalDetails details, int expectedVersion, Instant now) {
        UserProfilesRecord row = cipher.encrypted(user, details);
        row.setUpdatedAt(now);
        return database.update(USER_PROFILES.join(USERS).on(USERS.ID.eq(USER_PROFILES.USER_ID)))
                        .set(row)
                        .set(USER_PROFILES.VERSION, USER_PROFILES.VERSION.plus(1))
                        .where(USER_PROFILES.USER_ID.eq(user), USER_PROFILES.VERSION.eq(expectedVersion), USERS.DELETED_AT.isNull())
                        .execute()
                == 1;
    }

    /** The next people, in the order of their keys, whose details another key than the current one encrypted. */
    List<UUID> findStale(@Nullable UUID after, int limit) {
        return database.select(USER_PROFILES.USER_ID)
                .from(USER_PROFILES)
                .where(isStale(), after == null ? noCondition() : USER_PROFILES.USER_ID.gt(after))
                .orderBy(USER_PROFILES.USER_ID)
                .limit(limit)
                .fetch(USER_PROFILES.USER_ID);
    }

    /** How many people's details were encrypted anew, and how many could not be read and stayed as they were. */
    record Renewal(int renewed, int unreadable) {}

    /** Encrypts the details of some people anew, as far as no other transaction has their rows. */
    @Transactional
    Renewal renew(Collection<UUID> users) {
        List<Record> rows = database.select(COLUMNS)
                .from(USER_PROFILES)
                .where(USER_PROFILES.USER_ID.in(users), isStale())
                .forUpdate()
                .skipLocked()
                .fetch(row -> row);
        List<Query> updates = new ArrayList<>();
        for (Record row : rows) {
            UUID user = row.get(USER_PROFILES.USER_ID);
            try {
                updates.add(database.update(USER_PROFILES).set(cipher.encrypted(user, cipher.decrypted(row))).where(USER_PROFILES.USER_ID.eq(user)));
            } catch (IllegalStateException unreadable) {
                // It does not keep the others from the new key; whoever calls this tells how many there are.
            }
        }
        database.batch(updates).execute();
        return new Renewal(updates.size(), rows.size() - updates.size());
    }

    private Condition isStale() {
        return USER_PROFILES.ENCRYPTION_KEY_ID.ne(cipher.keyId());
    }
}
