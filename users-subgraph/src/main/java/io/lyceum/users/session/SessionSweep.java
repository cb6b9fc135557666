package io.lyceum.users.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Forgets sessions and refresh tokens some time after they have ended. Instances may do so at once. */
@Component
class SessionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(SessionSweep.class);
    private static final int TOKENS_AT_ONCE = 1_000;
    // Of a session that was ended early many tokens may be left.
    private static final int SESSIONS_AT_ONCE = 100;

    private final SessionSweepRepository sessions;
    private final Clock clock;
    private final Duration kept;

    /**
     * @param kept for how long what has ended is still known: that a token was used before, that a session was ended, and, for
     *     {@link SignInLimit}, where somebody has signed in
     */
    SessionSweep(SessionSweepRepository sessions, Clock clock, @Value("${lyceum.sessions.kept:30d}") Duration kept) {
        this.sessions = sessions;
        this.clock = clock;
        this.kept = kept;
    }

    void sweep() {
        Instant before = clock.instant().minus(kept);
        try {
            repeat(TOKENS_AT_ONCE, () -> sessions.deleteTokens(before, TOKENS_AT_ONCE));
            repeat(SESSIONS_AT_ONCE, () -> sessions.deleteSessions(before, SESSIONS_AT_ONCE));
        } catch (PessimisticLockingFailureException inTheWay) {
            LOG.info("Another instance forgets sessions, too; it has what is left, or the next time.");
        }
    }

    private static void repeat(int full, IntSupplier batch) {
        while (batch.getAsInt() == full) {
            // Each batch is a transaction of its own, and the last one is not full.
        }
    }
}
