package io.lyceum.assessments.coursework;

import io.lyceum.assessments.assignment.LatePolicy;
import io.lyceum.assessments.generated.types.SubmissionType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment to be written.
 *
 * @param lesson null for an assignment of the course as a whole
 * @param availableFrom null where work can be handed in at once
 * @param dueAt null where it never is due
 * @param weight null where it does not count
 * @param criteria in order; empty where there is no rubric
 */
record NewAssignment(
        UUID course,
        @Nullable UUID lesson,
        String title,
        @Nullable String description,
        @Nullable String instructions,
        @Nullable Instant availableFrom,
        @Nullable Instant dueAt,
        BigDecimal maxScore,
        @Nullable BigDecimal weight,
        LatePolicy latePolicy,
        Set<SubmissionType> submissionTypes,
        boolean allowsResubmission,
        boolean isAnonymous,
        List<NewCriterion> criteria) {

    /** One thing that is looked at in grading. */
    record NewCriterion(String title, @Nullable String description, BigDecimal points) {}
}
