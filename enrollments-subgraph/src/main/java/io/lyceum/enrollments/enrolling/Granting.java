package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.generated.types.GrantEnrollmentErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;

/** How an attempt to give somebody a place ended. */
sealed interface Granting {

    /** They have one. */
    record Granted(UUID enrollmentId) implements Granting {}

    /** They do not. */
    record Refused(GrantEnrollmentErrorCode code) implements Granting, Refusal {}
}
