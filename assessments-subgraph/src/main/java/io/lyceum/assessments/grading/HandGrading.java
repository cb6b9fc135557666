package io.lyceum.assessments.grading;

import io.lyceum.assessments.generated.types.GradeAttemptQuestionErrorCode;

/** How the grading of an answer by a person ended. */
sealed interface HandGrading {

    /** The answer is graded. */
    record Graded() implements HandGrading {}

    /**
     * It was not.
     *
     * @param field of the input that is at fault
     */
    record Refused(GradeAttemptQuestionErrorCode code, String field) implements HandGrading {}
}
