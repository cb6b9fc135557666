package io.lyceum.assessments.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Points in per cent. */
final class Percentage {

    private static final BigDecimal WHOLE = new BigDecimal("100.00");

    private Percentage() {}

    /** {@code 100 × earned / total}, rounded half up to two decimals; where there was nothing to earn, nothing is missing: 100.00. */
    static BigDecimal of(BigDecimal earned, BigDecimal total) {
        return total.signum() == 0 ? WHOLE : earned.multiply(WHOLE).divide(total, 2, RoundingMode.HALF_UP);
    }
}
