package io.lyceum.enrollments.bulk;

import io.lyceum.enrollments.generated.types.EnrollInBulkErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;

/** How an attempt to enroll many ended. */
sealed interface BulkEnrolling {

    /** There is a job. */
    record Begun(UUID bulkEnrollmentId) implements BulkEnrolling {}

    /** There is none. */
    record Refused(EnrollInBulkErrorCode code) implements BulkEnrolling, Refusal {}
}
