package io.lyceum.oulad;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code studentAssessment.csv} with the row of {@code assessments.csv} that it belongs to.
 *
 * @param submitted day, from the presentation's start
 * @param isBanked whether the result was carried over from an earlier presentation
 * @param score 0–100; null where the work was not marked
 */
public record ResultRow(AssessmentRow assessment, int student, int submitted, boolean isBanked, @Nullable BigDecimal score) {

    /** The registration it belongs to. */
    public EnrollmentKey key() {
        return new EnrollmentKey(assessment.presentation(), student);
    }

    /** When it was handed in. */
    public Instant submittedAt() {
        return assessment.presentation().at(submitted);
    }
}
