package io.lyceum.assessments.authoring;

import io.lyceum.assessments.generated.types.PublishQuizErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The quiz that is published, or why it is not. */
record PublishQuizPayload(@Nullable UUID quizId, List<PublishQuizError> errors) {

    static PublishQuizPayload of(UUID quiz, Publication publication) {
        return switch (publication) {
            case Publication.Published _ -> new PublishQuizPayload(quiz, List.of());
            case Publication.Refused refused -> new PublishQuizPayload(null, List.of(PublishQuizError.of(refused)));
        };
    }

    /** A refusal as the graph tells it. */
    record PublishQuizError(PublishQuizErrorCode code, String message, List<String> path) {

        static PublishQuizError of(Publication.Refused refused) {
            String message = switch (refused.code()) {
                case NOT_FOUND -> "There is no such quiz.";
                case NOT_A_GRADER -> "Only those who teach the course publish its quizzes.";
                case VERSION_CONFLICT -> "Somebody changed the quiz since: read it again.";
                case NO_QUESTIONS -> "The quiz has no questions yet.";
            };
            return new PublishQuizError(refused.code(), message, List.of("input", refused.field()));
        }
    }
}
