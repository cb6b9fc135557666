package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.SaveQuizAnswerErrorCode;

/** How the saving of an answer ended. */
sealed interface AnswerSaving {

    /** The answer is saved, or taken back. */
    record Saved() implements AnswerSaving {}

    /** The answer does not fit the question. */
    record Unfit(AnswerFit.Misfit misfit) implements AnswerSaving {}

    /** The answer was not saved for another reason. */
    record Refused(SaveQuizAnswerErrorCode code) implements AnswerSaving {}
}
