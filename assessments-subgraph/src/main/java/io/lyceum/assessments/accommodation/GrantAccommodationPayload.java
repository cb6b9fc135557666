package io.lyceum.assessments.accommodation;

import io.lyceum.assessments.generated.types.GrantAccommodationErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a learner is granted, or why it is not. */
record GrantAccommodationPayload(@Nullable QuizAccommodation accommodation, List<GrantAccommodationError> errors) {

    static GrantAccommodationPayload of(Grant grant) {
        return switch (grant) {
            case Grant.Granted granted -> new GrantAccommodationPayload(granted.accommodation(), List.of());
            case Grant.Refused refused -> new GrantAccommodationPayload(null, List.of(GrantAccommodationError.of(refused)));
        };
    }

    /** A refusal as the graph tells it. */
    record GrantAccommodationError(GrantAccommodationErrorCode code, String message, List<String> path) {

        static GrantAccommodationError of(Grant.Refused refused) {
            String message = switch (refused.code()) {
                case NOT_FOUND -> "There is no such quiz.";
                case NOT_A_GRADER -> "Only those who teach the course grant it.";
                case VERSION_CONFLICT -> "Somebody granted something else since you read it: read it again.";
                case NOT_ENROLLED -> "The person does not learn in the quiz's course.";
                case OUT_OF_RANGE -> "At most 10,080 minutes and 100 attempts can be granted, and none can be taken away.";
                case INVALID_TEXT -> "A reason has at most 500 characters.";
            };
            return new GrantAccommodationError(refused.code(), message, List.of("input", refused.field()));
        }
    }
}
