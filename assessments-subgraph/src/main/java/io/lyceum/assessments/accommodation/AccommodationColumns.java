package io.lyceum.assessments.accommodation;

import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ACCOMMODATIONS;
import static org.jooq.impl.DSL.row;

import org.jooq.SelectField;

/** What is read of an accommodation. */
final class AccommodationColumns {

    static final SelectField<QuizAccommodation> ACCOMMODATION = row(
                    QUIZ_ACCOMMODATIONS.QUIZ_ID,
                    QUIZ_ACCOMMODATIONS.USER_ID,
                    QUIZ_ACCOMMODATIONS.EXTRA_MINUTES,
                    QUIZ_ACCOMMODATIONS.EXTRA_ATTEMPTS,
                    QUIZ_ACCOMMODATIONS.REASON,
                    QUIZ_ACCOMMODATIONS.GRANTED_AT,
                    QUIZ_ACCOMMODATIONS.VERSION)
            .mapping(QuizAccommodation::new);

    private AccommodationColumns() {}
}
