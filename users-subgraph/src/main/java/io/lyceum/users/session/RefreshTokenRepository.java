package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.REFRESH_TOKENS;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.jooq.Records.mapping;

import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The families of refresh tokens. */
@Repository
class RefreshTokenRepository {

    private final DSLContext database;

    RefreshTokenRepository(DSLContext database) {
        this.database = database;
    }

    Optional<KnownToken> find(RefreshToken token) {
        return database.select(
                        REFRESH_TOKENS.ID,
                        REFRESH_TOKENS.USED_AT,
                        REFRESH_TOKENS.EXPIRES_AT,
                        USER_SESSIONS.ID,
                        USER_SESSIONS.REVOKED_AT,
                        USER_SESSIONS.EXPIRES_AT,
                        USERS.ID,
                        USERS.STATUS,
                        DSL.field(USERS.DELETED_AT.isNotNull()))
                .from(REFRESH_TOKENS)
                .join(USER_SESSIONS).on(USER_SESSIONS.ID.eq(REFRESH_TOKENS.SESSION_ID))
                .join(USERS).on(USERS.ID.eq(USER_SESSIONS.USER_ID))
                .where(REFRESH_TOKENS.TOKEN_HASH.eq(token.hash()))
                .fetchOptional(mapping(KnownToken::new));
    }

    /**
     * Puts a token in the place of another, in one transaction, and prolongs the session. Of several that try it with the same token one
     * succeeds, and none where the session has been ended meanwhile.
     *
     * @return whether it was done
     */
    @Transactional
    boolean rotate(KnownToken used, RefreshToken next, Instant now, Instant expiresAt) {
        int changed = database.update(REFRESH_TOKENS.join(USER_SESSIONS).on(USER_SESSIONS.ID.eq(REFRESH_TOKENS.SESSION_ID)))
                .set(REFRESH_TOKENS.USED_AT, now)
                .set(USER_SESSIONS.LAST_ACTIVE_AT, now)
                .set(USER_SESSIONS.EXPIRES_AT, expiresAt)
                .where(REFRESH_TOKENS.ID.eq(used.id()), REFRESH_TOKENS.USED_AT.isNull(), USER_SESSIONS.REVOKED_AT.isNull())
                .execute();
        if (changed == 0) {
            return false;
        }
        database.insertInto(REFRESH_TOKENS)
                .set(REFRESH_TOKENS.ID, UuidGenerator.next())
                .set(REFRESH_TOKENS.SESSION_ID, used.sessionId())
                .set(REFRESH_TOKENS.TOKEN_HASH, next.hash())
                .set(REFRESH_TOKENS.CREATED_AT, now)
                .set(REFRESH_TOKENS.EXPIRES_AT, expiresAt)
                .execute();
        return true;
    }
}
