package io.lyceum.assessments.grading;

import io.lyceum.assessments.generated.types.GradeAttemptQuestionErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The attempt with the answer graded, or why it was not. */
record GradeAttemptQuestionPayload(@Nullable UUID attemptId, List<GradeAttemptQuestionError> errors) {

    static GradeAttemptQuestionPayload of(UUID attempt, HandGrading grading) {
        return switch (grading) {
            case HandGrading.Graded _ -> new GradeAttemptQuestionPayload(attempt, List.of());
            case HandGrading.Refused refused -> new GradeAttemptQuestionPayload(null, List.of(GradeAttemptQuestionError.of(refused)));
        };
    }

    /** A refusal as the graph tells it. */
    record GradeAttemptQuestionError(GradeAttemptQuestionErrorCode code, String message, List<String> path) {

        static GradeAttemptQuestionError of(HandGrading.Refused refused) {
            String message = switch (refused.code()) {
                case NOT_FOUND -> "There is no such attempt, or it has no such question.";
                case NOT_A_GRADER -> "Only those who teach the course grade it.";
                case STILL_RUNNING -> "The attempt has not ended yet.";
                case VERSION_CONFLICT -> "Somebody changed the attempt since: read it again.";
                case OUT_OF_RANGE -> "An answer earns from zero to the question's points, with two decimals at most.";
                case INVALID_TEXT -> "Feedback has at most 15,000 characters.";
            };
            return new GradeAttemptQuestionError(refused.code(), message, List.of("input", refused.field()));
        }
    }
}
