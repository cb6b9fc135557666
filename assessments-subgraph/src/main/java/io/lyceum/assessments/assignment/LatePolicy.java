package io.lyceum.assessments.assignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens to work that comes late.
 *
 * @param isAccepted whether it is taken at all
 * @param graceMinutes how long after it is due work still counts as in time
 * @param acceptedUntil null where there is no end
 * @param penaltyPerDay in per cent of the highest score, for each day that has begun; null where nothing is taken off
 * @param maximumPenalty in per cent of the highest score; null where there is no limit
 */
public record LatePolicy(
        Boolean isAccepted,
        Integer graceMinutes,
        @Nullable Instant acceptedUntil,
        @Nullable BigDecimal penaltyPerDay,
        @Nullable BigDecimal maximumPenalty) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Duration DAY = Duration.ofDays(1);

    /** Whether work that comes at this time is late: after the grace, to the microsecond. */
    public boolean isLate(@Nullable Instant dueAt, Instant submittedAt) {
        return dueAt != null && submittedAt.isAfter(dueAt.plus(Duration.ofMinutes(graceMinutes)));
    }

    /** Whether work that comes at this time is taken. */
    public boolean takes(@Nullable Instant dueAt, Instant submittedAt) {
        boolean isInTime = !isLate(dueAt, submittedAt);
        return isInTime || (isAccepted && (acceptedUntil == null || !submittedAt.isAfter(acceptedUntil)));
    }

    /**
     * What being late takes off a score. Days are counted from when the work was due, not from the end of the grace.
     *
     * @return in points, with two decimals, rounded half up, and no more than the score; zero for work in time
     */
    public BigDecimal penalty(@Nullable Instant dueAt, Instant submittedAt, BigDecimal maxScore, BigDecimal score) {
        if (dueAt == null || penaltyPerDay == null || !isLate(dueAt, submittedAt)) {
            return BigDecimal.ZERO.setScale(2);
        }
        BigDecimal percent = penaltyPerDay
                .multiply(BigDecimal.valueOf(daysBegun(dueAt, submittedAt)))
                .min(maximumPenalty == null ? HUNDRED : maximumPenalty);
        return maxScore.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_UP).min(score);
    }

    private static long daysBegun(Instant dueAt, Instant submittedAt) {
        Duration late = Duration.between(dueAt, submittedAt);
        long whole = late.dividedBy(DAY);
        return late.minus(DAY.multipliedBy(whole)).isZero() ? whole : whole + 1;
    }
}
