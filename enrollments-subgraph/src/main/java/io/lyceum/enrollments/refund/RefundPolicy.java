package io.lyceum.enrollments.refund;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/** When learners get their money back without being asked why: within 14 days of paying, with less than 30 % of the course done. */
public final class RefundPolicy {

    static final Duration PERIOD = Duration.ofDays(14);
    static final BigDecimal PROGRESS_LIMIT = BigDecimal.valueOf(30);

    private RefundPolicy() {}

    /** Whether they do now. */
    public static boolean allows(Instant paidAt, BigDecimal progressPercentage, Instant now) {
        return now.isBefore(paidAt.plus(PERIOD)) && progressPercentage.compareTo(PROGRESS_LIMIT) < 0;
    }
}
