package io.lyceum.assessments.gradebook;

import io.lyceum.assessments.generated.types.ExcuseLearnerErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose grade it is, or why nothing changed. */
public record ExcuseLearnerPayload(@Nullable UUID enrollmentId, List<ExcuseLearnerError> errors) {

    static ExcuseLearnerPayload done(UUID enrollment) {
        return new ExcuseLearnerPayload(enrollment, List.of());
    }

    static ExcuseLearnerPayload refused(ExcuseLearnerErrorCode code) {
        return new ExcuseLearnerPayload(null, List.of(ExcuseLearnerError.of(code)));
    }

    /** A refusal as the graph tells it. */
    public record ExcuseLearnerError(ExcuseLearnerErrorCode code, String message, List<String> path) {

        static ExcuseLearnerError of(ExcuseLearnerErrorCode code) {
            return switch (code) {
                case NOT_FOUND -> of(code, "There is no such quiz or assignment.", "workId");
                case NOT_A_GRADER -> of(code, "Only the course's instructors excuse its learners.", "workId");
                case ENROLLMENT_NOT_FOUND -> of(code, "The work's course has no such enrollment.", "enrollmentId");
                case TOO_LARGE -> of(code, "A reason has at most %d characters.".formatted(WeightingService.LONGEST_REASON), "reason");
            };
        }

        private static ExcuseLearnerError of(ExcuseLearnerErrorCode code, String message, String field) {
            return new ExcuseLearnerError(code, message, List.of("input", field));
        }
    }
}
