package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.generated.types.EnrollInCourseErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.List;
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

    /** Nobody is, because other courses have to be completed first. */
    record Unprepared(List<Prerequisite> missing) implements Enrolling, Refusal {}

    /** Nobody is, for any other reason. */
    record Refused(EnrollInCourseErrorCode code) implements Enrolling, Refusal {}
}
