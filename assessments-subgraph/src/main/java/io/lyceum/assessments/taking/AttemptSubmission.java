package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.SubmitQuizAttemptErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;

/** How the handing in of an attempt ended. */
sealed interface AttemptSubmission {

    /** The attempt has ended, now or before. */
    record Submitted(UUID attemptId) implements AttemptSubmission {}

    /** There is nothing to hand in. */
    record Refused(SubmitQuizAttemptErrorCode code) implements AttemptSubmission, Refusal {}
}
