package io.lyceum.assessments.authoring;

import io.lyceum.assessments.generated.types.CreateQuizErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The quiz that was written, or why none was. */
record CreateQuizPayload(@Nullable UUID quizId, boolean isReplay, List<CreateQuizError> errors) {

    static CreateQuizPayload of(Idempotent<QuizCreation> outcome) {
        return switch (outcome) {
            case Idempotent.Reused<QuizCreation> _ ->
                refused(new QuizCreation.Refused(CreateQuizErrorCode.IDEMPOTENCY_KEY_REUSED, "idempotencyKey"));
            case Idempotent.Answered<QuizCreation>(QuizCreation.Refused refused, boolean _) -> refused(refused);
            case Idempotent.Answered<QuizCreation>(QuizCreation.Created done, boolean isReplay) ->
                new CreateQuizPayload(done.quizId(), isReplay, List.of());
        };
    }

    private static CreateQuizPayload refused(QuizCreation.Refused refused) {
        return new CreateQuizPayload(null, false, List.of(CreateQuizError.of(refused)));
    }

    /** A refusal as the graph tells it. */
    record CreateQuizError(CreateQuizErrorCode code, String message, List<String> path) {

        static CreateQuizError of(QuizCreation.Refused refused) {
            String message = switch (refused.code()) {
                case COURSE_NOT_FOUND -> "There is no such course, or you do not teach it.";
                case LESSON_NOT_FOUND -> "The course has no such lesson.";
                case LESSON_TAKEN -> "The lesson has a quiz already.";
                case INVALID_TEXT -> "A title has 1 to 200 characters, a description 5,000 at most, instructions 15,000.";
                case OUT_OF_RANGE -> "The number is outside of its range.";
                case INVALID_TIME -> "A quiz opens before it closes, and needs an end to show its answers after.";
                case IDEMPOTENCY_KEY_REUSED -> "This key was used for another quiz: make a new one.";
            };
            return new CreateQuizError(refused.code(), message, List.of("input", refused.field()));
        }
    }
}
