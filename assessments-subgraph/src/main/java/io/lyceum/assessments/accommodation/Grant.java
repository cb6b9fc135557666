package io.lyceum.assessments.accommodation;

import io.lyceum.assessments.generated.types.GrantAccommodationErrorCode;

/** How the granting of an accommodation ended. */
sealed interface Grant {

    /** It is granted. */
    record Granted(QuizAccommodation accommodation) implements Grant {}

    /**
     * It is not.
     *
     * @param field of the input that is at fault
     */
    record Refused(GrantAccommodationErrorCode code, String field) implements Grant {}
}
