package io.lyceum.demo.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner is in a lesson.
 *
 * @param startedAt null exactly where the status is {@code NOT_STARTED}, as {@code lastActivityAt}
 */
public record LessonProgress(
        UUID id,
        UUID enrollmentId,
        UUID userId,
        UUID lessonId,
        LessonProgressStatus status,
        BigDecimal percentage,
        int lastPositionSeconds,
        int timeSpentSeconds,
        @Nullable String notes,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant lastActivityAt,
        @Nullable Instant completedAt) {}
