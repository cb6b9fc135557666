package io.lyceum.assessments.grade;

import io.lyceum.assessments.generated.types.ReleaseGradesErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was released, or why nothing was. */
record ReleaseGradesPayload(@Nullable UUID assignmentId, @Nullable Integer releasedCount, List<ReleaseGradesError> errors) {

    static ReleaseGradesPayload of(ReleaseResult result) {
        return switch (result) {
            case ReleaseResult.Released released ->
                new ReleaseGradesPayload(released.assignmentId(), released.count(), List.of());
            case ReleaseResult.Refused refused -> new ReleaseGradesPayload(null, null, List.of(ReleaseGradesError.of(refused)));
        };
    }

    /** A refusal as the graph tells it. */
    record ReleaseGradesError(ReleaseGradesErrorCode code, String message, List<String> path) {

        static ReleaseGradesError of(ReleaseResult.Refused refused) {
            String message = switch (refused.code()) {
                case NOT_FOUND -> "There is no such assignment.";
                case NOT_A_GRADER -> "Only the course's instructors release its grades.";
                case SUBMISSION_NOT_GRADED -> "Not all of these are graded submissions of the assignment.";
                case TOO_MANY -> "At most %d submissions are named at once; name none to release all.".formatted(ReleaseService.MOST_AT_ONCE);
            };
            return new ReleaseGradesError(refused.code(), message, List.of("input", refused.field()));
        }
    }
}
