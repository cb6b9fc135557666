package io.lyceum.demo.enrollment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A learner's place in a course.
 *
 * @param outcome given exactly where the status is {@code COMPLETED}
 * @param completedLessons mandatory ones
 * @param totalLessons mandatory, published ones of the course
 * @param endedAt of an enrollment that is not live any more
 * @param seatHeldUntil while payment is awaited
 */
public record Enrollment(
        UUID id,
        UUID userId,
        UUID courseId,
        EnrollmentStatus status,
        EnrollmentType type,
        @Nullable EnrollmentOutcome outcome,
        BigDecimal progressPercentage,
        int completedLessons,
        int totalLessons,
        int timeSpentSeconds,
        @Nullable Instant lastAccessedAt,
        Instant enrolledAt,
        @Nullable Instant completedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt,
        @Nullable Instant seatHeldUntil,
        @Nullable UUID paymentId,
        @Nullable UUID subscriptionId,
        int version,
        Instant updatedAt) {}
