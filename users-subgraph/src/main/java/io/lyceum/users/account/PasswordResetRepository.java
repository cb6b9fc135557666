package io.lyceum.users.account;

import static io.lyceum.users.generated.tables.Tables.PASSWORD_RESETS;
import static org.jooq.Records.mapping;

import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.users.token.SecretToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Codes by which a password is set anew. */
@Repository
class PasswordResetRepository {

    private final DSLContext database;

    PasswordResetRepository(DSLContext database) {
        this.database = database;
    }

    /** A code that was sent. */
    record Reset(UUID id, UUID userId) {}

    void insert(UUID user, SecretToken token, Instant now, Instant expiresAt) {
        database.insertInto(PASSWORD_RESETS)
                .set(PASSWORD_RESETS.ID, UuidGenerator.next())
                .set(PASSWORD_RESETS.USER_ID, user)
                .set(PASSWORD_RESETS.TOKEN_HASH, token.hash())
                .set(PASSWORD_RESETS.CREATED_AT, now)
                .set(PASSWORD_RESETS.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** A code that is still good. */
    Optional<Reset> find(SecretToken token, Instant now) {
        return database.select(PASSWORD_RESETS.ID, PASSWORD_RESETS.USER_ID)
                .from(PASSWORD_RESETS)
                .where(PASSWORD_RESETS.TOKEN_HASH.eq(token.hash()), PASSWORD_RESETS.USED_AT.isNull(), PASSWORD_RESETS.EXPIRES_AT.gt(now))
                .fetchOptional(mapping(Reset::new));
    }

    /**
     * Uses a code up.
     *
     * @return false if somebody else has
     */
    boolean use(UUID id, Instant now) {
        return database.update(PASSWORD_RESETS)
                        .set(PASSWORD_RESETS.USED_AT, now)
                        .where(PASSWORD_RESETS.ID.eq(id), PASSWORD_RESETS.USED_AT.isNull())
                        .execute()
                == 1;
    }

    /** Makes all codes of a person void. */
    void useAll(UUID user, Instant now) {
        database.update(PASSWORD_RESETS)
                .set(PASSWORD_RESETS.USED_AT, now)
                .where(PASSWORD_RESETS.USER_ID.eq(user), PASSWORD_RESETS.USED_AT.isNull())
                .execute();
    }

    void deleteExpired(Instant before) {
        database.deleteFrom(PASSWORD_RESETS).where(PASSWORD_RESETS.EXPIRES_AT.lt(before)).execute();
    }
}
