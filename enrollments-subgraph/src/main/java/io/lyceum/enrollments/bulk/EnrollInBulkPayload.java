package io.lyceum.enrollments.bulk;

import io.lyceum.enrollments.generated.types.EnrollInBulkErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The job that enrolls many, or why there is none. */
record EnrollInBulkPayload(@Nullable UUID bulkEnrollmentId, boolean isReplay, List<EnrollInBulkError> errors) {

    static EnrollInBulkPayload of(Idempotent<BulkEnrolling> enrolling) {
        return switch (enrolling) {
            case Idempotent.Reused<BulkEnrolling> reused -> refused(EnrollInBulkErrorCode.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<BulkEnrolling>(BulkEnrolling.Refused(var code), var isReplay) -> refused(code);
            case Idempotent.Answered<BulkEnrolling>(BulkEnrolling.Begun(var job), var isReplay) ->
                new EnrollInBulkPayload(job, isReplay, List.of());
        };
    }

    private static EnrollInBulkPayload refused(EnrollInBulkErrorCode code) {
        return new EnrollInBulkPayload(null, false, List.of(EnrollInBulkError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record EnrollInBulkError(EnrollInBulkErrorCode code, String message, List<String> path) {

        static EnrollInBulkError of(EnrollInBulkErrorCode code) {
            return switch (code) {
                case COURSE_NOT_FOUND ->
                    at(code, "There is no such course that takes learners and in which you may enroll others.", "courseId");
                case LEARNER_COUNT_OUT_OF_RANGE -> at(code, "One to 5,000 learners can be enrolled at once.", "learnerIds");
                case IDEMPOTENCY_KEY_REUSED -> at(code, "The key was used before with another input.", "idempotencyKey");
            };
        }

        private static EnrollInBulkError at(EnrollInBulkErrorCode code, String message, String field) {
            return new EnrollInBulkError(code, message, List.of("input", field));
        }
    }
}
