package io.lyceum.oulad;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The weighted mean over graded work, as a percentage: weights are normalised over the work that counts. Missing work counts as zero once
 * it is due; work that is handed in but not graded does not count yet.
 */
public final class Grading {

    private BigDecimal weighted = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;

    /** Work that was graded. */
    public void graded(BigDecimal weight, BigDecimal percentage) {
        weighted = weighted.add(weight.multiply(percentage));
        weights = weights.add(weight);
    }

    /** Work that is due and was not handed in. */
    public void missing(BigDecimal weight) {
        weights = weights.add(weight);
    }

    /** 0.00–100.00, rounded half up; null where nothing counts. */
    public @Nullable BigDecimal finalGrade() {
        return weights.signum() == 0 ? null : weighted.divide(weights, 2, RoundingMode.HALF_UP);
    }
}
