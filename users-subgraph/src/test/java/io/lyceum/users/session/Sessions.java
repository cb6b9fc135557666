package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.AUDIT_LOG;
import static io.lyceum.users.generated.tables.Tables.REFRESH_TOKENS;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.TestKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;

/** Open sessions for tests, and what became of them. */
public class Sessions {

    private final DSLContext database;
    private final GraphClient graph;

    Sessions(DSLContext database, GraphClient graph) {
        this.database = database;
        this.graph = graph;
    }

    /** A session with its first refresh token, which is the one given. */
    UUID open(UUID user, RefreshToken token) {
        UUID session = open(user);
        Instant now = Instant.now();
        database.insertInto(REFRESH_TOKENS)
                .set(REFRESH_TOKENS.ID, UuidGenerator.next())
                .set(REFRESH_TOKENS.SESSION_ID, session)
                .set(REFRESH_TOKENS.TOKEN_HASH, token.hash())
                .set(REFRESH_TOKENS.CREATED_AT, now)
                .set(REFRESH_TOKENS.EXPIRES_AT, now.plus(Duration.ofDays(30)))
                .execute();
        return session;
    }

    public UUID open(UUID user) {
        UUID session = UuidGenerator.next();
        Instant now = Instant.now();
        database.insertInto(USER_SESSIONS)
                .set(USER_SESSIONS.ID, session)
                .set(USER_SESSIONS.USER_ID, user)
                .set(USER_SESSIONS.CREATED_AT, now)
                .set(USER_SESSIONS.EXPIRES_AT, now.plus(Duration.ofDays(30)))
                .execute();
        return session;
    }

    /** A client with an access token of the session. */
    public GraphClient client(UUID user, UUID session) {
        TestKeys keys = TestKeys.shared();
        return graph.withToken(keys.sign(keys.claims(user).claim("sid", TypeId.encode("user_session", session)).build()));
    }

    public boolean isOpen(UUID session) {
        return database.fetchExists(USER_SESSIONS, USER_SESSIONS.ID.eq(session), USER_SESSIONS.REVOKED_AT.isNull());
    }

    /** As if all tokens that were used had been used that much earlier. */
    void letPass(Duration time) {
        database.fetch(REFRESH_TOKENS, REFRESH_TOKENS.USED_AT.isNotNull()).forEach(token -> database.update(REFRESH_TOKENS)
                .set(REFRESH_TOKENS.USED_AT, token.getUsedAt().minus(time))
                .where(REFRESH_TOKENS.ID.eq(token.getId()))
                .execute());
    }

    /** How many tokens of the session can still be used. */
    int unused(UUID session) {
        return database.fetchCount(REFRESH_TOKENS, REFRESH_TOKENS.SESSION_ID.eq(session), REFRESH_TOKENS.USED_AT.isNull());
    }

    /** What the audit log says was done to the session. */
    List<String> audited(UUID session) {
        return database.select(AUDIT_LOG.ACTION)
                .from(AUDIT_LOG)
                .where(AUDIT_LOG.ENTITY_TYPE.eq("UserSession"), AUDIT_LOG.ENTITY_ID.eq(session))
                .fetch(AUDIT_LOG.ACTION);
    }
}
