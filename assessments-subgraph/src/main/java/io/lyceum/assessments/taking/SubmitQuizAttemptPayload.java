package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.SubmitQuizAttemptErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The attempt that was handed in, or why none was. */
record SubmitQuizAttemptPayload(@Nullable UUID attemptId, boolean isReplay, List<SubmitQuizAttemptError> errors) {

    static SubmitQuizAttemptPayload of(Idempotent<AttemptSubmission> submission) {
        return switch (submission) {
            case Idempotent.Reused<AttemptSubmission> _ -> refused(SubmitQuizAttemptErrorCode.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<AttemptSubmission>(AttemptSubmission.Refused refused, boolean _) -> refused(refused.code());
            case Idempotent.Answered<AttemptSubmission>(AttemptSubmission.Submitted submitted, boolean isReplay) ->
                new SubmitQuizAttemptPayload(submitted.attemptId(), isReplay, List.of());
        };
    }

    private static SubmitQuizAttemptPayload refused(SubmitQuizAttemptErrorCode code) {
        return new SubmitQuizAttemptPayload(null, false, List.of(SubmitQuizAttemptError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record SubmitQuizAttemptError(SubmitQuizAttemptErrorCode code, String message, List<String> path) {

        static SubmitQuizAttemptError of(SubmitQuizAttemptErrorCode code) {
            return switch (code) {
                case NOT_FOUND -> of(code, "You have no such attempt.", "attemptId");
                case IDEMPOTENCY_KEY_REUSED -> of(code, "This key was used for another submission: make a new one.", "idempotencyKey");
            };
        }

        private static SubmitQuizAttemptError of(SubmitQuizAttemptErrorCode code, String message, String field) {
            return new SubmitQuizAttemptError(code, message, List.of("input", field));
        }
    }
}
