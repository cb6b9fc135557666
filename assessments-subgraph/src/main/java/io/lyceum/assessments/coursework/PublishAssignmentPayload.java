package io.lyceum.assessments.coursework;

import io.lyceum.assessments.generated.types.PublishAssignmentErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The assignment that learners see, or why they do not. */
record PublishAssignmentPayload(@Nullable UUID assignmentId, List<PublishAssignmentError> errors) {

    static PublishAssignmentPayload published(UUID assignment) {
        return new PublishAssignmentPayload(assignment, List.of());
    }

    static PublishAssignmentPayload refused(PublishAssignmentErrorCode code) {
        return new PublishAssignmentPayload(null, List.of(PublishAssignmentError.of(code)));
    }

    /** A refusal as the graph tells it. */
    record PublishAssignmentError(PublishAssignmentErrorCode code, String message, List<String> path) {

        static PublishAssignmentError of(PublishAssignmentErrorCode code) {
            return switch (code) {
                case NOT_FOUND -> of(code, "There is no such assignment.", "assignmentId");
                case NOT_A_GRADER -> of(code, "Only the course's instructors publish its work.", "assignmentId");
                case VERSION_CONFLICT -> of(code, "Somebody changed the assignment since you read it: read it again.", "expectedVersion");
            };
        }

        private static PublishAssignmentError of(PublishAssignmentErrorCode code, String message, String field) {
            return new PublishAssignmentError(code, message, List.of("input", field));
        }
    }
}
