package io.lyceum.users.privacy;

import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_PROFILES;

import io.lyceum.starter.viewer.Viewer;
import io.lyceum.users.generated.tables.tables.records.UserProfilesRecord;
import io.lyceum.users.user.UserVisibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectField;
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

    /**
     * Encrypts some rows anew that another key than the current one encrypted.
     *
     * @return how many there were, at most as many as asked for
     */
    @Transactional
    int renew(int limit) {
        List<Record> stale = database.select(COLUMNS)
                .from(USER_PROFILES)
                .where(USER_PROFILES.ENCRYPTION_KEY_ID.ne(cipher.keyId()))
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(row -> row);
        database.batch(stale.stream()
                        .map(row -> database.update(USER_PROFILES)
                                .set(cipher.encrypted(row.get(USER_PROFILES.USER_ID), cipher.decrypted(row)))
                                .where(USER_PROFILES.USER_ID.eq(row.get(USER_PROFILES.USER_ID))))
                        .toList())
                .execute();
        return stale.size();
    }
}
