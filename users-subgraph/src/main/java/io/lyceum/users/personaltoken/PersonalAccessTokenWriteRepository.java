package io.lyceum.users.personaltoken;

import static io.lyceum.users.generated.tables.Tables.PERSONAL_ACCESS_TOKENS;
import static io.lyceum.users.generated.tables.Tables.PERSONAL_ACCESS_TOKEN_SCOPES;
import static io.lyceum.users.generated.tables.Tables.USERS;
import static org.jooq.impl.DSL.row;

import io.lyceum.users.session.EndedSessionSource;
import io.lyceum.users.token.SecretToken;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Tokens, as they are made and ended. */
@Repository
class PersonalAccessTokenWriteRepository implements EndedSessionSource {

    private final DSLContext database;

    PersonalAccessTokenWriteRepository(DSLContext database) {
        this.database = database;
    }

    /** A token to be made. */
    record NewToken(
            UUID id, UUID owner, String name, SecretToken secret, Set<String> scopes, Instant createdAt, Instant expiresAt) {}

    void insert(NewToken token) {
        database.insertInto(PERSONAL_ACCESS_TOKENS)
                .set(PERSONAL_ACCESS_TOKENS.ID, token.id())
                .set(PERSONAL_ACCESS_TOKENS.USER_ID, token.owner())
                .set(PERSONAL_ACCESS_TOKENS.NAME, token.name())
                .set(PERSONAL_ACCESS_TOKENS.TOKEN_HASH, token.secret().hash())
                .set(PERSONAL_ACCESS_TOKENS.CREATED_AT, token.createdAt())
                .set(PERSONAL_ACCESS_TOKENS.EXPIRES_AT, token.expiresAt())
                .execute();
        if (!token.scopes().isEmpty()) {
            database.insertInto(
                            PERSONAL_ACCESS_TOKEN_SCOPES,
                            PERSONAL_ACCESS_TOKEN_SCOPES.PERSONAL_ACCESS_TOKEN_ID,
                            PERSONAL_ACCESS_TOKEN_SCOPES.SCOPE)
                    .valuesOfRows(token.scopes().stream().map(scope -> row(token.id(), scope)).toList())
                    .execute();
        }
    }

    /** Keeps the person's row as it is until the transaction ends, and tells their address; empty where the account is gone. */
    Optional<String> lockOwner(UUID owner) {
        return database.select(USERS.EMAIL)
                .from(USERS)
                .where(USERS.ID.eq(owner), USERS.DELETED_AT.isNull())
                .forUpdate()
                .fetchOptional(USERS.EMAIL);
    }

    /** How many tokens of the person have not ended, those of transactions that have committed since this one began among them. */
    int countOpen(UUID owner, Instant now) {
        return database.select(PERSONAL_ACCESS_TOKENS.ID)
                .from(PERSONAL_ACCESS_TOKENS)
                .where(isOpen(owner, now))
                .forShare()
                .fetch()
                .size();
    }

    /** The person's tokens that have not ended; none of them changes until the transaction ends. */
    List<UUID> lockOpen(UUID owner, Instant now) {
        return database.select(PERSONAL_ACCESS_TOKENS.ID)
                .from(PERSONAL_ACCESS_TOKENS)
                .where(isOpen(owner, now))
                .forUpdate()
                .fetch(PERSONAL_ACCESS_TOKENS.ID);
    }

    void revokeAll(Collection<UUID> tokens, Instant now) {
        database.update(PERSONAL_ACCESS_TOKENS)
                .set(PERSONAL_ACCESS_TOKENS.REVOKED_AT, now)
                .where(PERSONAL_ACCESS_TOKENS.ID.in(tokens))
                .execute();
    }

    /** Whether it was this that ended the token. */
    boolean revoke(UUID token, UUID owner, Instant now) {
        return database.update(PERSONAL_ACCESS_TOKENS)
                        .set(PERSONAL_ACCESS_TOKENS.REVOKED_AT, now)
                        .where(isOf(token, owner), PERSONAL_ACCESS_TOKENS.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean exists(UUID token, UUID owner) {
        return database.fetchExists(PERSONAL_ACCESS_TOKENS, isOf(token, owner));
    }

    @Override
    public Map<UUID, Instant> endedBetween(Instant from, Instant until) {
        return database.select(PERSONAL_ACCESS_TOKENS.ID, PERSONAL_ACCESS_TOKENS.REVOKED_AT)
                .from(PERSONAL_ACCESS_TOKENS)
                .where(PERSONAL_ACCESS_TOKENS.REVOKED_AT.between(from, until))
                .fetchMap(PERSONAL_ACCESS_TOKENS.ID, PERSONAL_ACCESS_TOKENS.REVOKED_AT);
    }

    private static Condition isOpen(UUID owner, Instant now) {
        return PERSONAL_ACCESS_TOKENS.USER_ID.eq(owner)
                .and(PERSONAL_ACCESS_TOKENS.REVOKED_AT.isNull())
                .and(PERSONAL_ACCESS_TOKENS.EXPIRES_AT.gt(now));
    }

    private static Condition isOf(UUID token, UUID owner) {
        return PERSONAL_ACCESS_TOKENS.ID.eq(token).and(PERSONAL_ACCESS_TOKENS.USER_ID.eq(owner));
    }
}
