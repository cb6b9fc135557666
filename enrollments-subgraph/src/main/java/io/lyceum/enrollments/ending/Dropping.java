package io.lyceum.enrollments.ending;

import io.lyceum.enrollments.generated.types.DropEnrollmentErrorCode;
import java.util.UUID;

/** How an attempt to leave a course ended. */
sealed interface Dropping {

    /** It was left, now or before. */
    record Dropped(UUID enrollmentId) implements Dropping {}

    /** It goes on. */
    record Refused(DropEnrollmentErrorCode code) implements Dropping {}
}
