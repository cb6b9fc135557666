package io.lyceum.assessments.taking;

import io.lyceum.assessments.access.AnswerKeyAccess;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When an attempt's time is up, by the server's clock. */
final class Deadlines {

    /** For answers that were under way when the deadline passed. Stated in the SDL of {@code saveQuizAnswer}. */
    static final Duration GRACE = AnswerKeyAccess.GRACE;

    private Deadlines() {}

    /** Whether nothing is taken any more; never without a deadline. */
    static boolean isOver(@Nullable Instant deadline, Instant now) {
        return deadline != null && deadline.isBefore(latest(now));
    }

    /** The latest deadline that is over. */
    static Instant latest(Instant now) {
        return now.minus(GRACE);
    }
}
