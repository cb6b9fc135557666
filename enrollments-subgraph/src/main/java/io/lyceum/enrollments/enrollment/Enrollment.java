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
 * @param courseId the course, in the courses subgraph; null only where it is not selected
 * @param studentId the learner, in the users subgraph; null only where it is not selected
 */
public record Enrollment(
        UUID id,
        @Nullable EnrollmentStatus status,
        @Nullable EnrollmentType type,
        @Nullable EnrollmentOutcome outcome,
        @Nullable BigDecimal progressPercentage,
        @Nullable Instant enrolledAt,
        @Nullable Instant lastAccessedAt,
        @Nullable Instant completedAt,
        @Nullable Instant expiresAt,
        @Nullable UUID courseId,
        @Nullable UUID studentId)
        implements Identified {}
