package io.lyceum.users.account;

import static io.lyceum.users.generated.tables.Tables.EMAIL_VERIFICATIONS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static org.jooq.Records.mapping;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.token.SecretToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Codes that prove an address. */
@Repository
class EmailVerificationRepository {

    private final DSLContext database;

    EmailVerificationRepository(DSLContext database) {
        this.database = database;
    }

    /** What the registration chose that a code belongs to. */
    record Choice(String passwordHash, String displayName) {}

    /**
     * A code that was sent.
     *
     * @param email the address that it proves
     * @param passwordHash of its registration; null where it belongs to none, as does {@code displayName}
     */
    record Verification(UUID id, UUID userId, String email, @Nullable String passwordHash, @Nullable String displayName) {}

    void insert(UUID user, String email, SecretToken token, @Nullable Choice choice, Instant now, Instant expiresAt) {
        database.insertInto(EMAIL_VERIFICATIONS)
                .set(EMAIL_VERIFICATIONS.ID, UuidGenerator.next())
                .set(EMAIL_VERIFICATIONS.USER_ID, user)
                .set(EMAIL_VERIFICATIONS.EMAIL, email)
                .set(EMAIL_VERIFICATIONS.TOKEN_HASH, token.hash())
                .set(EMAIL_VERIFICATIONS.PASSWORD_HASH, choice == null ? null : choice.passwordHash())
                .set(EMAIL_VERIFICATIONS.DISPLAY_NAME, choice == null ? null : choice.displayName())
                .set(EMAIL_VERIFICATIONS.CREATED_AT, now)
                .set(EMAIL_VERIFICATIONS.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** A code that is still good. */
    Optional<Verification> find(SecretToken token, Instant now) {
        return database.select(
                        EMAIL_VERIFICATIONS.ID,
                        EMAIL_VERIFICATIONS.USER_ID,
                        EMAIL_VERIFICATIONS.EMAIL,
                        EMAIL_VERIFICATIONS.PASSWORD_HASH,
                        EMAIL_VERIFICATIONS.DISPLAY_NAME)
                .from(EMAIL_VERIFICATIONS)
                .where(
                        EMAIL_VERIFICATIONS.TOKEN_HASH.eq(token.hash()),
                        EMAIL_VERIFICATIONS.USED_AT.isNull(),
                        EMAIL_VERIFICATIONS.EXPIRES_AT.gt(now))
                .fetchOptional(mapping(Verification::new));
    }

    /**
     * Uses a code up.
     *
     * @return false if somebody else has
     */
    boolean use(UUID id, Instant now) {
        return database.update(EMAIL_VERIFICATIONS)
                        .set(EMAIL_VERIFICATIONS.USED_AT, now)
                        .where(EMAIL_VERIFICATIONS.ID.eq(id), EMAIL_VERIFICATIONS.USED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Makes all codes of a person void. */
    void useAll(UUID user, Instant now) {
        database.update(EMAIL_VERIFICATIONS)
                .set(EMAIL_VERIFICATIONS.USED_AT, now)
                .where(EMAIL_VERIFICATIONS.USER_ID.eq(user), EMAIL_VERIFICATIONS.USED_AT.isNull())
                .execute();
    }

    /** How often somebody has registered with the account's address. */
    int countRegistrations(UUID user) {
        return database.select(EMAIL_VERIFICATIONS.ID)
                .from(EMAIL_VERIFICATIONS)
                .where(EMAIL_VERIFICATIONS.USER_ID.eq(user), EMAIL_VERIFICATIONS.PASSWORD_HASH.isNotNull())
                .forShare()
                .fetch()
                .size();
    }

    /** Forgets what the registrations chose that an account came of. */
    void forgetChoices(UUID user) {
        database.update(EMAIL_VERIFICATIONS)
                .setNull(EMAIL_VERIFICATIONS.PASSWORD_HASH)
                .setNull(EMAIL_VERIFICATIONS.DISPLAY_NAME)
                .where(EMAIL_VERIFICATIONS.USER_ID.eq(user))
                .execute();
    }

    /** Those of accounts that still wait stay: they tell whether several people have registered. */
    void deleteExpired(Instant before) {
        database.delete(EMAIL_VERIFICATIONS)
                .using(EMAIL_VERIFICATIONS.join(USERS).on(USERS.ID.eq(EMAIL_VERIFICATIONS.USER_ID)))
                .where(EMAIL_VERIFICATIONS.EXPIRES_AT.lt(before), USERS.STATUS.ne(UserStatus.PENDING))
                .execute();
    }
}
