package io.lyceum.assessments.grade;

import io.lyceum.assessments.assignment.LatePolicy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a submission and its assignment decides about its grade.
 *
 * @param isLate as it was when the work was handed in, whatever became of the due date
 * @param dueAt null where it never is
 * @param isGrader whether the viewer gives grades in its course
 */
record GradedWork(
        UUID assignmentId,
        UUID enrollmentId,
        int version,
        boolean isLate,
        Instant submittedAt,
        @Nullable Instant dueAt,
        BigDecimal maxScore,
        LatePolicy latePolicy,
        boolean isGrader) {

    BigDecimal penalty(BigDecimal score) {
        return isLate ? latePolicy.penalty(dueAt, submittedAt, maxScore, score) : BigDecimal.ZERO;
    }
}
