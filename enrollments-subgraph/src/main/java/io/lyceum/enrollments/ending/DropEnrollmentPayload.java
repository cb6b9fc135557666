package io.lyceum.enrollments.ending;

import io.lyceum.enrollments.generated.types.DropEnrollmentErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The enrollment, or why it goes on. */
record DropEnrollmentPayload(@Nullable UUID enrollmentId, List<DropEnrollmentError> errors) {

    static DropEnrollmentPayload of(Dropping dropping) {
        return switch (dropping) {
            case Dropping.Dropped dropped -> new DropEnrollmentPayload(dropped.enrollmentId(), List.of());
            case Dropping.Refused refused -> new DropEnrollmentPayload(null, List.of(error(refused.code())));
        };
    }

    private static DropEnrollmentError error(DropEnrollmentErrorCode code) {
        String message = switch (code) {
            case NOT_FOUND -> "You have no such enrollment.";
            case NOT_ACTIVE -> "The enrollment is completed, awaits its payment, or has ended.";
        };
        return new DropEnrollmentError(code, message, List.of("input", "enrollmentId"));
    }

    /** A refusal as the graph tells it. */
    record DropEnrollmentError(DropEnrollmentErrorCode code, String message, List<String> path) {}
}
