package io.lyceum.assessments.grade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A submission that has a grade, as others are told.
 *
 * @param enrollmentId null once the person has been erased
 * @param userId null once the person has been erased
 * @param version of the submission
 * @param updatedAt when the submission last changed
 */
record GradedSubmission(
        UUID id,
        UUID assignmentId,
        @Nullable UUID enrollmentId,
        @Nullable UUID userId,
        UUID courseId,
        BigDecimal percentage,
        boolean isReleased,
        Instant gradedAt,
        int version,
        Instant updatedAt) {}
