package io.lyceum.assessments.authoring;

import io.lyceum.assessments.generated.types.AddQuestionErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The question that was added, or why none was. */
record AddQuestionPayload(@Nullable UUID questionId, boolean isReplay, List<AddQuestionError> errors) {

    static AddQuestionPayload of(Idempotent<QuestionAddition> outcome) {
        return switch (outcome) {
            case Idempotent.Reused<QuestionAddition> _ ->
                refused(new QuestionAddition.Refused(AddQuestionErrorCode.IDEMPOTENCY_KEY_REUSED, "idempotencyKey"));
            case Idempotent.Answered<QuestionAddition>(QuestionAddition.Refused refused, boolean _) -> refused(refused);
            case Idempotent.Answered<QuestionAddition>(QuestionAddition.Added done, boolean isReplay) ->
                new AddQuestionPayload(done.questionId(), isReplay, List.of());
        };
    }

    private static AddQuestionPayload refused(QuestionAddition.Refused refused) {
        return new AddQuestionPayload(null, false, List.of(AddQuestionError.of(refused)));
    }

    /** A refusal as the graph tells it. */
    record AddQuestionError(AddQuestionErrorCode code, String message, List<String> path) {

        static AddQuestionError of(QuestionAddition.Refused refused) {
            String message = switch (refused.code()) {
                case QUIZ_NOT_FOUND -> "There is no such quiz, or you do not teach its course.";
                case INVALID_TEXT -> "A text is blank or too long.";
                case OUT_OF_RANGE -> "A question is worth 0.00 to 9999.99 points.";
                case INVALID_KEY -> "This is no key for a question of its type.";
                case IDEMPOTENCY_KEY_REUSED -> "This key was used for another question: make a new one.";
            };
            return new AddQuestionError(refused.code(), message, List.of("input", refused.field()));
        }
    }
}
