package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.StartQuizAttemptErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;

/** How the start of an attempt ended. */
sealed interface AttemptStart {

    /** The attempt is running. */
    record Started(UUID attemptId) implements AttemptStart {}

    /** No attempt was started. */
    record Refused(StartQuizAttemptErrorCode code) implements AttemptStart, Refusal {}
}
