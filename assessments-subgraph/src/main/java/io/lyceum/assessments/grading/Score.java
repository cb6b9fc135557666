package io.lyceum.assessments.grading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is worth.
 *
 * @param earnedPoints with two decimals, from zero to the question's points
 * @param isCorrect whether it is wholly right; null for essays, which are more or less good
 */
public record Score(BigDecimal earnedPoints, @Nullable Boolean isCorrect) {

    private static final int DECIMALS = 2;

    /** Nothing, for an essay that was not written. */
    static final Score NO_ESSAY = new Score(BigDecimal.ZERO.setScale(DECIMALS), null);

    /**
     * A share of the points.
     *
     * @param share of the answer that is right, of {@code whole}; what is below zero is zero
     * @param isPartCredited whether a share below the whole earns anything
     */
    static Score of(BigDecimal points, int share, int whole, boolean isPartCredited) {
        if (whole > 0 && share >= whole) {
            return new Score(points.setScale(DECIMALS, RoundingMode.HALF_UP), true);
        }
        BigDecimal earned = isPartCredited && share > 0
                ? points.multiply(BigDecimal.valueOf(share)).divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP)
                : BigDecimal.ZERO.setScale(DECIMALS);
        return new Score(earned, false);
    }
}
