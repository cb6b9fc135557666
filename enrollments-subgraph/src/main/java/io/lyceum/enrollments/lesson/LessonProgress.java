package io.lyceum.enrollments.lesson;

import io.lyceum.enrollments.generated.types.LessonProgressStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner is in a lesson. What the query does not select is null.
 *
 * @param percentage 0.00–100.00
 * @param lastPositionSeconds from the lesson's start
 * @param lastActivityAt null until it is begun
 * @param completedAt null until it is done
 * @param notes null for anybody but the learner
 * @param lessonId the lesson, in the courses subgraph; null only where it is not selected
 */
record LessonProgress(
        @Nullable LessonProgressStatus status,
        @Nullable BigDecimal percentage,
        @Nullable Integer lastPositionSeconds,
        @Nullable Integer timeSpentSeconds,
        @Nullable Instant lastActivityAt,
        @Nullable Instant completedAt,
        @Nullable String notes,
        @Nullable UUID lessonId) {}
