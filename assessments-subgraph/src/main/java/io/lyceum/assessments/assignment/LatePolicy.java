package io.lyceum.assessments.assignment;

import java.math.BigDecimal;
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
record LatePolicy(
        Boolean isAccepted,
        Integer graceMinutes,
        @Nullable Instant acceptedUntil,
        @Nullable BigDecimal penaltyPerDay,
        @Nullable BigDecimal maximumPenalty) {}
