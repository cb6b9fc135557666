package io.lyceum.enrollments.bulk;

import io.lyceum.enrollments.generated.types.BulkEnrollmentStatus;
import io.lyceum.enrollments.generated.types.BulkErrorPolicy;
import io.lyceum.enrollments.generated.types.EnrollmentGrant;
import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job that enrolls many.
 *
 * @param finishedAt null until it is done
 * @param failureReason null unless it was given up
 */
record BulkEnrollment(
        UUID id,
        BulkEnrollmentStatus status,
        EnrollmentGrant type,
        BulkErrorPolicy errorPolicy,
        int totalCount,
        int processedCount,
        int enrolledCount,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable String failureReason,
        UUID courseId)
        implements Identified {}
