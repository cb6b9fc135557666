package io.lyceum.assessments.grade;

import io.lyceum.assessments.generated.types.GradeSubmissionErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The graded submission, or why it was not graded. */
record GradeSubmissionPayload(@Nullable UUID submissionId, List<GradeSubmissionError> errors) {

    static GradeSubmissionPayload of(GradeResult result) {
        return switch (result) {
            case GradeResult.Graded(UUID submission) -> new GradeSubmissionPayload(submission, List.of());
            case GradeResult.Refused refused -> new GradeSubmissionPayload(null, List.of(GradeSubmissionError.of(refused)));
        };
    }

    /** A refusal as the graph tells it. */
    record GradeSubmissionError(GradeSubmissionErrorCode code, String message, List<String> path) {

        static GradeSubmissionError of(GradeResult.Refused refused) {
            String message = switch (refused.code()) {
                case NOT_FOUND -> "There is no such submission.";
                case NOT_A_GRADER -> "Only the course's instructors grade its work.";
                case VERSION_CONFLICT -> "Somebody changed the submission since you read it: read it again.";
                case SCORE_OR_CRITERIA -> "Give either a score or the points of the criteria.";
                case SCORE_OUT_OF_RANGE -> "A score lies between zero and the assignment's highest, with two decimals at most.";
                case CRITERIA_MISMATCH -> "Give points for each criterion of the rubric, once.";
                case POINTS_OUT_OF_RANGE -> "Points lie between zero and the criterion's, with two decimals at most.";
                case TOO_LARGE -> "Feedback has at most %d characters, a comment %d."
                        .formatted(GradingRules.LONGEST_FEEDBACK, GradingRules.LONGEST_COMMENT);
            };
            return new GradeSubmissionError(
                    refused.code(), message, refused.field() == null ? List.of("input") : List.of("input", refused.field()));
        }
    }
}
