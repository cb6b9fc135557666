package io.lyceum.assessments.authoring;

import io.lyceum.assessments.generated.types.PublishQuizErrorCode;

/** How the publishing of a quiz ended. */
sealed interface Publication {

    /** Learners see it, now or before. */
    record Published() implements Publication {}

    /**
     * They do not.
     *
     * @param field of the input that is at fault
     */
    record Refused(PublishQuizErrorCode code, String field) implements Publication {}
}
