package io.lyceum.assessments.coursework;

import io.lyceum.assessments.generated.types.CreateAssignmentErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The assignment that was written, or why none was. */
record CreateAssignmentPayload(@Nullable UUID assignmentId, boolean isReplay, List<CreateAssignmentError> errors) {

    static CreateAssignmentPayload of(Idempotent<CreateResult> outcome) {
        return switch (outcome) {
            case Idempotent.Answered<CreateResult>(CreateResult.Created created, boolean isReplay) ->
                new CreateAssignmentPayload(created.assignmentId(), isReplay, List.of());
            case Idempotent.Answered<CreateResult>(CreateResult.Refused refused, boolean isReplay) -> refused(refused);
            case Idempotent.Reused<CreateResult>() ->
                refused(CreateResult.Refused.at(CreateAssignmentErrorCode.IDEMPOTENCY_KEY_REUSED, "idempotencyKey"));
        };
    }

    private static CreateAssignmentPayload refused(CreateResult.Refused refused) {
        return new CreateAssignmentPayload(null, false, List.of(CreateAssignmentError.of(refused)));
    }

    /** A refusal as the graph tells it. */
    record CreateAssignmentError(CreateAssignmentErrorCode code, String message, List<String> path) {

        static CreateAssignmentError of(CreateResult.Refused refused) {
            String message = switch (refused.code()) {
                case COURSE_NOT_FOUND -> "There is no such course that you teach.";
                case LESSON_NOT_FOUND -> "The course has no such published lesson.";
                case INVALID_TEXT -> "A name is not blank, and no text or rubric is longer than it may be.";
                case OUT_OF_RANGE -> "The number lies outside of what is allowed, or has more than two decimals.";
                case INVALID_TIME -> "The time lies before the one that it has to follow.";
                case NO_SUBMISSION_TYPE -> "Accept at least one kind of work.";
                case IDEMPOTENCY_KEY_REUSED -> "The idempotency key was used for another assignment: make a new one.";
            };
            return new CreateAssignmentError(
                    refused.code(), message, Stream.concat(Stream.of("input"), refused.path().stream()).toList());
        }
    }
}
