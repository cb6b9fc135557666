package io.lyceum.assessments.grade;

import io.lyceum.assessments.generated.types.ReleaseGradesErrorCode;
import java.util.UUID;

/** What came of releasing grades. */
sealed interface ReleaseResult {

    /** @param count how many were released by this; those that were released before are not among them */
    record Released(UUID assignmentId, int count) implements ReleaseResult {}

    /** @param field the input field at fault */
    record Refused(ReleaseGradesErrorCode code, String field) implements ReleaseResult {}
}
