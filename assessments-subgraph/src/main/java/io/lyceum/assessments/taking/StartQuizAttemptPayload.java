package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.StartQuizAttemptErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The attempt that was started, or why none was. */
record StartQuizAttemptPayload(@Nullable UUID attemptId, boolean isReplay, List<StartQuizAttemptError> errors) {

    static StartQuizAttemptPayload of(Idempotent<AttemptStart> start) {
        return switch (start) {
            case Idempotent.Reused<AttemptStart> _ -> refused(StartQuizAttemptErrorCode.IDEMPOTENCY_KEY_REUSED);
            case Idempotent.Answered<AttemptStart>(AttemptStart.Refused refused, boolean _) -> refused(refused.code());
            case Idempotent.Answered<AttemptStart>(AttemptStart.Started started, boolean isReplay) ->
                new StartQuizAttemptPayload(started.attemptId(), isReplay, List.of());
        };
    }

    private static StartQuizAttemptPayload refused(StartQuizAttemptErrorCode code) {
        return new StartQuizAttemptPayload(null, false, List.of(StartQuizAttemptError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record StartQuizAttemptError(StartQuizAttemptErrorCode code, String message, List<String> path) {

        static StartQuizAttemptError of(StartQuizAttemptErrorCode code) {
            return switch (code) {
                case NOT_FOUND -> of(code, "There is no such quiz.", "quizId");
                case NOT_ENROLLED -> of(code, "Enroll in the course first: the quiz is for its learners.", "quizId");
                case NOT_OPEN_YET -> of(code, "The quiz is not open yet.", "quizId");
                case CLOSED -> of(code, "The quiz is over.", "quizId");
                case NO_ATTEMPTS_LEFT -> of(code, "All your attempts at this quiz are used.", "quizId");
                case NO_QUESTIONS -> of(code, "The quiz has no questions yet.", "quizId");
                case IDEMPOTENCY_KEY_REUSED -> of(code, "This key was used for another start: make a new one.", "idempotencyKey");
            };
        }

        private static StartQuizAttemptError of(StartQuizAttemptErrorCode code, String message, String field) {
            return new StartQuizAttemptError(code, message, List.of("input", field));
        }
    }
}
