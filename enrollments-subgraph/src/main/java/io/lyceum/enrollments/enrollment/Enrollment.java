package io.lyceum.enrollments.enrollment;

import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.starter.id.Identified;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's place in a course. What the query does not select is null.
 *
 * @param outcome null until the course is completed
 * @param progressPercentage 0.00–100.00
 * @param completedLessons mandatory ones
 * @param totalLessons mandatory ones
 * @param endedAt null for a live one
 * @param expiresAt null for access without an end
 * @param seatHeldUntil null unless payment is awaited
 * @param courseId the course, in the courses subgraph; null only where it is not selected
 * @param studentId the learner, in the users subgraph; null only where it is not selected
 * @param subscriptionId null where no subscription covers it
 */
public record Enrollment(
        UUID id,
        @Nullable EnrollmentStatus status,
        @Nullable EnrollmentType type,
        @Nullable EnrollmentOutcome outcome,
        @Nullable BigDecimal progressPercentage,
        @Nullable Integer completedLessons,
        @Nullable Integer totalLessons,
        @Nullable Integer timeSpentSeconds,
        @Nullable Instant enrolledAt,
        @Nullable Instant lastAccessedAt,
        @Nullable Instant completedAt,
        @Nullable Instant endedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant seatHeldUntil,
        @Nullable Integer version,
        @Nullable UUID courseId,
        @Nullable UUID studentId,
        @Nullable UUID subscriptionId)
        implements Identified {}
