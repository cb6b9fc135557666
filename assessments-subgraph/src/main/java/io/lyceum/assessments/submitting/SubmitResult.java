package io.lyceum.assessments.submitting;

import io.lyceum.assessments.generated.types.SubmitAssignmentErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came of handing in. */
sealed interface SubmitResult {

    /** It was taken. */
    record Submitted(UUID submissionId) implements SubmitResult {}

    /**
     * It was not.
     *
     * @param field the input field at fault; null where no single one is
     */
    record Refused(SubmitAssignmentErrorCode code, @Nullable String field) implements SubmitResult, Refusal {}
}
