package io.lyceum.enrollments.completion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/** How many of a course's mandatory lessons an enrollment's learner has done. */
record LessonCount(UUID enrollmentId, int completed, int total) {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** Whether all are done; never for a course without mandatory lessons. */
    boolean isComplete() {
        return total > 0 && completed == total;
    }

    /** To two decimals, half up; 0 for a course without mandatory lessons. */
    BigDecimal percentage() {
        return total == 0
                ? BigDecimal.ZERO.setScale(2)
                : HUNDRED.multiply(BigDecimal.valueOf(completed)).divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP);
    }
}
