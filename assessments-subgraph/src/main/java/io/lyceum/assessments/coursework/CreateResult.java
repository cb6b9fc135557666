package io.lyceum.assessments.coursework;

import io.lyceum.assessments.generated.types.CreateAssignmentErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.List;
import java.util.UUID;

/** What came of writing an assignment. */
sealed interface CreateResult {

    /** It is there, as a draft. */
    record Created(UUID assignmentId) implements CreateResult {}

    /** @param path the input field at fault, below {@code input} */
    record Refused(CreateAssignmentErrorCode code, List<String> path) implements CreateResult, Refusal {

        static Refused at(CreateAssignmentErrorCode code, String... path) {
            return new Refused(code, List.of(path));
        }
    }
}
