package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.generated.types.GrantEnrollmentErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody's new enrollment, or why there is none. */
record GrantEnrollmentPayload(@Nullable UUID enrollmentId, boolean isReplay, List<GrantEnrollmentError> errors) {

    static GrantEnrollmentPayload of(Idempotent<Granting> granting) {
        return switch (granting) {
            case Idempotent.Reused<Granting> reused -> refused(GrantEnrollmentErrorCode.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<Granting>(Granting.Refused(var code), var isReplay) -> refused(code);
            case Idempotent.Answered<Granting>(Granting.Granted(var enrollment), var isReplay) ->
                new GrantEnrollmentPayload(enrollment, isReplay, List.of());
        };
    }

    private static GrantEnrollmentPayload refused(GrantEnrollmentErrorCode code) {
        return new GrantEnrollmentPayload(null, false, List.of(GrantEnrollmentError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record GrantEnrollmentError(GrantEnrollmentErrorCode code, String message, List<String> path) {

        static GrantEnrollmentError of(GrantEnrollmentErrorCode code) {
            return switch (code) {
                case COURSE_NOT_FOUND ->
                    at(code, "There is no such course that takes learners and in which you may enroll others.", "courseId");
                case LEARNER_NOT_FOUND -> at(code, "Nobody has this id.", "learnerId");
                case ALREADY_ENROLLED -> at(code, "The learner is enrolled already, or a seat is held for them.", "learnerId");
                case COURSE_FULL -> at(code, "All seats are taken.", "courseId");
                case IDEMPOTENCY_KEY_REUSED -> at(code, "The key was used before with another input.", "idempotencyKey");
            };
        }

        private static GrantEnrollmentError at(GrantEnrollmentErrorCode code, String message, String field) {
            return new GrantEnrollmentError(code, message, List.of("input", field));
        }
    }
}
