package io.lyceum.enrollments.bulk;

import io.lyceum.enrollments.generated.types.BulkEnrollmentFailure;
import io.lyceum.enrollments.generated.types.BulkEnrollmentRowStatus;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one person.
 *
 * @param failure null unless they could not be enrolled
 * @param enrollmentId the key that their enrollment has, or would have had
 */
record BulkEnrollmentResult(
        BulkEnrollmentRowStatus status, @Nullable BulkEnrollmentFailure failure, UUID learnerId, UUID enrollmentId) {}
