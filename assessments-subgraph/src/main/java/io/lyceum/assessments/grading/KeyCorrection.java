package io.lyceum.assessments.grading;

import io.lyceum.assessments.generated.types.CorrectAnswerKeyErrorCode;

/** How the correction of a key ended. */
sealed interface KeyCorrection {

    /** The key is corrected; answers are being graded again. */
    record Corrected() implements KeyCorrection {}

    /**
     * It is not.
     *
     * @param field of the input that is at fault
     */
    record Refused(CorrectAnswerKeyErrorCode code, String field) implements KeyCorrection {}
}
