package io.lyceum.assessments.gradebook;

import io.lyceum.assessments.generated.types.SetWeightErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The work with its weight, or why it keeps the old one. */
record SetWeightPayload(@Nullable WorkKey workKey, List<SetWeightError> errors) {

    static SetWeightPayload set(WorkKey work) {
        return new SetWeightPayload(work, List.of());
    }

    static SetWeightPayload refused(SetWeightErrorCode code) {
        return new SetWeightPayload(null, List.of(SetWeightError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record SetWeightError(SetWeightErrorCode code, String message, List<String> path) {

        static SetWeightError of(SetWeightErrorCode code) {
            return switch (code) {
                case NOT_FOUND -> of(code, "There is no such quiz or assignment.", "workId");
                case NOT_A_GRADER -> of(code, "Only the course's instructors set what its work counts.", "workId");
                case VERSION_CONFLICT -> of(code, "Somebody changed the work since you read it: read it again.", "expectedVersion");
                case WEIGHT_OUT_OF_RANGE -> of(code, "A weight lies between 0.00 and 9999.99, with two decimals at most.", "weight");
            };
        }

        private static SetWeightError of(SetWeightErrorCode code, String message, String field) {
            return new SetWeightError(code, message, List.of("input", field));
        }
    }
}
