package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Ends sessions, and knows which were ended. */
@Repository
class SessionEndingRepository implements EndedSessionSource {

    private final DSLContext database;

    SessionEndingRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Ends a session that is open.
     *
     * @param owner whose it must be
     * @return whether it was this that ended it
     */
    boolean end(UUID session, UUID owner, Instant now) {
        return database.update(USER_SESSIONS)
                        .set(USER_SESSIONS.REVOKED_AT, now)
                        .set(USER_SESSIONS.EXPIRES_AT, now)
                        .where(USER_SESSIONS.ID.eq(session), isOf(owner), isOpen(now))
                        .execute()
                == 1;
    }

    /** Whether the person has, or had, this session. */
    boolean exists(UUID session, UUID owner) {
        return database.fetchExists(USER_SESSIONS, USER_SESSIONS.ID.eq(session), isOf(owner));
    }

    /** The person's open sessions; none of them changes until the transaction ends. */
    List<UUID> lockOpen(UUID owner, @Nullable UUID except, Instant now) {
        return database.select(USER_SESSIONS.ID)
                .from(USER_SESSIONS)
                .where(isOf(owner), isOpen(now), except == null ? noCondition() : USER_SESSIONS.ID.ne(except))
                .forUpdate()
                .fetch(USER_SESSIONS.ID);
    }

    void endAll(Collection<UUID> sessions, Instant now) {
        database.update(USER_SESSIONS)
                .set(USER_SESSIONS.REVOKED_AT, now)
                .set(USER_SESSIONS.EXPIRES_AT, now)
                .where(USER_SESSIONS.ID.in(sessions))
                .execute();
    }

    /** A session expires as it is ended, so the index of that finds it. */
    @Override
    public Map<UUID, Instant> endedBetween(Instant from, Instant until) {
        return database.select(USER_SESSIONS.ID, USER_SESSIONS.REVOKED_AT)
                .from(USER_SESSIONS)
                .where(USER_SESSIONS.EXPIRES_AT.between(from, until), USER_SESSIONS.REVOKED_AT.isNotNull())
                .fetchMap(USER_SESSIONS.ID, USER_SESSIONS.REVOKED_AT);
    }

    private static Condition isOf(UUID owner) {
        return USER_SESSIONS.USER_ID.eq(owner);
    }

    private static Condition isOpen(Instant now) {
        return USER_SESSIONS.REVOKED_AT.isNull().and(USER_SESSIONS.EXPIRES_AT.gt(now));
    }
}
