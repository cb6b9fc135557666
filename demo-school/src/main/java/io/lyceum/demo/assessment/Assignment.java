package io.lyceum.demo.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that a course asks for.
 *
 * @param rubric its points add up to the maximum score; may be empty
 */
public record Assignment(
        UUID id,
        UUID courseId,
        @Nullable UUID lessonId,
        String title,
        String instructions,
        List<SubmissionType> submissionTypes,
        @Nullable Instant availableFrom,
        @Nullable Instant dueAt,
        BigDecimal maxScore,
        @Nullable BigDecimal weight,
        LatePolicy latePolicy,
        boolean allowsResubmission,
        boolean anonymous,
        boolean published,
        List<RubricCriterion> rubric,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
