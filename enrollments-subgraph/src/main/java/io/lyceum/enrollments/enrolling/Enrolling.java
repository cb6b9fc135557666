package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.generated.types.EnrollInCourseErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How an attempt to enroll ended. */
sealed interface Enrolling {

    /**
     * Somebody is enrolled.
     *
     * @param paymentId what is to be paid; null where nothing is
     */
    record Enrolled(UUID enrollmentId, @Nullable UUID paymentId) implements Enrolling {}

    /** Nobody is. */
    record Refused(EnrollInCourseErrorCode code) implements Enrolling, Refusal {}
}
