package io.lyceum.assessments.authoring;

import io.lyceum.assessments.generated.types.CreateQuizErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;

/** How the writing of a quiz ended. */
sealed interface QuizCreation {

    /** There is a draft. */
    record Created(UUID quizId) implements QuizCreation {}

    /**
     * There is none.
     *
     * @param field of the input that is at fault
     */
    record Refused(CreateQuizErrorCode code, String field) implements QuizCreation, Refusal {}
}
