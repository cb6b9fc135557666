package io.lyceum.assessments.grading;

import io.lyceum.assessments.generated.types.CorrectAnswerKeyErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The question with its new key, or why it keeps the old one. */
record CorrectAnswerKeyPayload(@Nullable UUID questionId, List<CorrectAnswerKeyError> errors) {

    static CorrectAnswerKeyPayload of(UUID question, KeyCorrection correction) {
        return switch (correction) {
            case KeyCorrection.Corrected _ -> new CorrectAnswerKeyPayload(question, List.of());
            case KeyCorrection.Refused refused -> new CorrectAnswerKeyPayload(null, List.of(CorrectAnswerKeyError.of(refused)));
        };
    }

    /** A refusal as the graph tells it. */
    record CorrectAnswerKeyError(CorrectAnswerKeyErrorCode code, String message, List<String> path) {

        static CorrectAnswerKeyError of(KeyCorrection.Refused refused) {
            String message = switch (refused.code()) {
                case NOT_FOUND -> "There is no such question.";
                case NOT_A_GRADER -> "Only those who teach the course correct its keys.";
                case VERSION_CONFLICT -> "Somebody changed the question since: read it again.";
                case INVALID_KEY -> "This is no key for a question of its type.";
            };
            return new CorrectAnswerKeyError(refused.code(), message, List.of("input", refused.field()));
        }
    }
}
