package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.SaveQuizAnswerErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The attempt with the answer saved, or why it was not. */
record SaveQuizAnswerPayload(@Nullable UUID attemptId, List<SaveQuizAnswerError> errors) {

    static SaveQuizAnswerPayload of(UUID attempt, AnswerSaving saving) {
        return switch (saving) {
            case AnswerSaving.Saved _ -> new SaveQuizAnswerPayload(attempt, List.of());
            case AnswerSaving.Unfit(AnswerFit.Misfit misfit) -> refused(SaveQuizAnswerError.of(misfit));
            case AnswerSaving.Refused(SaveQuizAnswerErrorCode code) -> refused(SaveQuizAnswerError.of(code));
        };
    }

    private static SaveQuizAnswerPayload refused(SaveQuizAnswerError error) {
        return new SaveQuizAnswerPayload(null, List.of(error));
    }

    /** A refusal as the graph tells it. */
    record SaveQuizAnswerError(SaveQuizAnswerErrorCode code, String message, List<String> path) {

        static SaveQuizAnswerError of(AnswerFit.Misfit misfit) {
            return new SaveQuizAnswerError(
                    SaveQuizAnswerErrorCode.INVALID_ANSWER, misfit.message(), List.of("input", "answer", misfit.field()));
        }

        static SaveQuizAnswerError of(SaveQuizAnswerErrorCode code) {
            return switch (code) {
                case NOT_FOUND -> of(code, "You have no such attempt, or it has no such question.", "questionId");
                case ATTEMPT_ENDED -> of(code, "The attempt has ended.", "attemptId");
                case TIME_IS_UP -> of(code, "The time is up: the attempt has ended with what was saved before.", "attemptId");
                case ANSWER_LOCKED -> of(code, "The question is answered: its answer can no longer be changed.", "questionId");
                case INVALID_ANSWER -> of(code, "The answer does not fit the question.", "answer");
            };
        }

        private static SaveQuizAnswerError of(SaveQuizAnswerErrorCode code, String message, String field) {
            return new SaveQuizAnswerError(code, message, List.of("input", field));
        }
    }
}
