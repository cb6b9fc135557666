package io.lyceum.assessments.authoring;

import io.lyceum.assessments.generated.types.AddQuestionErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;

/** How the addition of a question ended. */
sealed interface QuestionAddition {

    /** It is in the pool. */
    record Added(UUID questionId) implements QuestionAddition {}

    /**
     * It is not.
     *
     * @param field of the input that is at fault
     */
    record Refused(AddQuestionErrorCode code, String field) implements QuestionAddition, Refusal {}
}
