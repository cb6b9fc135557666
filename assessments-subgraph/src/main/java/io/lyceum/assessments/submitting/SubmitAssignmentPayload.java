package io.lyceum.assessments.submitting;

import io.lyceum.assessments.generated.types.SubmitAssignmentErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was handed in, or why nothing was. */
record SubmitAssignmentPayload(@Nullable UUID submissionId, boolean isReplay, List<SubmitAssignmentError> errors) {

    static SubmitAssignmentPayload of(Idempotent<SubmitResult> outcome) {
        return switch (outcome) {
            case Idempotent.Answered<SubmitResult>(SubmitResult.Submitted submitted, boolean isReplay) ->
                new SubmitAssignmentPayload(submitted.submissionId(), isReplay, List.of());
            case Idempotent.Answered<SubmitResult>(SubmitResult.Refused refused, boolean isReplay) ->
                refused(refused.code(), refused.field());
            case Idempotent.Reused<SubmitResult>() -> refused(SubmitAssignmentErrorCode.IDEMPOTENCY_KEY_REUSED, "idempotencyKey");
        };
    }

    private static SubmitAssignmentPayload refused(SubmitAssignmentErrorCode code, @Nullable String field) {
        List<String> path = field == null ? List.of() : List.of("input", field);
        return new SubmitAssignmentPayload(null, false, List.of(new SubmitAssignmentError(code, SubmittingReasons.of(code), path)));
    }

    /** A refusal as the graph tells it. */
    record SubmitAssignmentError(SubmitAssignmentErrorCode code, String message, List<String> path) {}
}
