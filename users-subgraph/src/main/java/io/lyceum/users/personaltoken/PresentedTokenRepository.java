package io.lyceum.users.personaltoken;

import static io.lyceum.users.generated.tables.Tables.PERSONAL_ACCESS_TOKENS;
import static io.lyceum.users.generated.tables.Tables.PERSONAL_ACCESS_TOKEN_SCOPES;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static io.lyceum.users.generated.tables.Tables.USER_ROLES;
import static org.jooq.Records.mapping;

import io.lyceum.users.generated.types.Role;
import io.lyceum.users.generated.types.UserStatus;
import io.lyceum.users.token.SecretToken;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Tokens, by themselves. */
@Repository
class PresentedTokenRepository {

    private final DSLContext database;

    PresentedTokenRepository(DSLContext database) {
        this.database = database;
    }

    /** A token that is good. */
    record PresentedToken(UUID id, UUID user, Instant expiresAt) {}

    Optional<PresentedToken> find(SecretToken token, Instant now) {
        return database.select(PERSONAL_ACCESS_TOKENS.ID, PERSONAL_ACCESS_TOKENS.USER_ID, PERSONAL_ACCESS_TOKENS.EXPIRES_AT)
                .from(PERSONAL_ACCESS_TOKENS)
                .join(USERS).on(USERS.ID.eq(PERSONAL_ACCESS_TOKENS.USER_ID))
                .where(
                        PERSONAL_ACCESS_TOKENS.TOKEN_HASH.eq(token.hash()),
                        PERSONAL_ACCESS_TOKENS.REVOKED_AT.isNull(),
                        PERSONAL_ACCESS_TOKENS.EXPIRES_AT.gt(now),
                        USERS.STATUS.eq(UserStatus.ACTIVE),
                        USERS.DELETED_AT.isNull())
                .fetchOptional(mapping(PresentedToken::new));
    }

    Set<String> scopesOf(UUID token) {
        return database.select(PERSONAL_ACCESS_TOKEN_SCOPES.SCOPE)
                .from(PERSONAL_ACCESS_TOKEN_SCOPES)
                .where(PERSONAL_ACCESS_TOKEN_SCOPES.PERSONAL_ACCESS_TOKEN_ID.eq(token))
                .fetchSet(PERSONAL_ACCESS_TOKEN_SCOPES.SCOPE);
    }

    Set<Role> rolesOf(UUID user) {
        return database.select(USER_ROLES.ROLE).from(USER_ROLES).where(USER_ROLES.USER_ID.eq(user)).fetchSet(USER_ROLES.ROLE);
    }

    /** Notes that the token was used, unless that is known exactly enough. */
    void noteUse(UUID token, Instant now, Instant exactEnough) {
        database.update(PERSONAL_ACCESS_TOKENS)
                .set(PERSONAL_ACCESS_TOKENS.LAST_USED_AT, now)
                .where(
                        PERSONAL_ACCESS_TOKENS.ID.eq(token),
                        PERSONAL_ACCESS_TOKENS.LAST_USED_AT.isNull().or(PERSONAL_ACCESS_TOKENS.LAST_USED_AT.lt(exactEnough)))
                .execute();
    }
}
