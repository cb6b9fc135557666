package io.lyceum.users.session;

import static io.lyceum.users.generated.tables.Tables.REFRESH_TOKENS;
import static io.lyceum.users.generated.tables.Tables.USER_SESSIONS;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions and refresh tokens that have ended, a batch at a time. What another instance has in hand is left to it. Committed reads lock no gaps, into
 * which whoever signs in meanwhile writes.
 */
@Repository
class SessionSweepRepository {

    private final DSLContext database;

    SessionSweepRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Forgets refresh tokens, those of sessions that go on too.
     *
     * @param before when they must have expired
     * @return how many
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    int deleteTokens(Instant before, int atMost) {
        List<UUID> expired = database.select(REFRESH_TOKENS.ID)
                .from(REFRESH_TOKENS)
                .where(REFRESH_TOKENS.EXPIRES_AT.lt(before))
                .orderBy(REFRESH_TOKENS.EXPIRES_AT)
                .limit(atMost)
                .forUpdate()
                .skipLocked()
                .fetch(REFRESH_TOKENS.ID);
        database.deleteFrom(REFRESH_TOKENS).where(REFRESH_TOKENS.ID.in(expired)).execute();
        return expired.size();
    }

    /**
     * Forgets sessions with the refresh tokens that they have still.
     *
     * @param before when they must have ended, or expired; a session expires as it is ended
     * @return how many
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    int deleteSessions(Instant before, int atMost) {
        List<UUID> over = database.select(USER_SESSIONS.ID)
                .from(USER_SESSIONS)
                .where(USER_SESSIONS.EXPIRES_AT.lt(before))
                .orderBy(USER_SESSIONS.EXPIRES_AT)
                .limit(atMost)
                .forUpdate()
                .skipLocked()
                .fetch(USER_SESSIONS.ID);
        database.deleteFrom(REFRESH_TOKENS).where(REFRESH_TOKENS.SESSION_ID.in(over)).execute();
        database.deleteFrom(USER_SESSIONS).where(USER_SESSIONS.ID.in(over)).execute();
        return over.size();
    }
}
