package io.lyceum.assessments.submitting;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static org.jooq.impl.DSL.row;

import io.lyceum.assessments.assignment.LatePolicy;
import org.jooq.SelectField;

/** What is read of an assignment to decide whether it takes work. */
final class TermsColumns {

    static final SelectField<AssignmentTerms> TERMS = row(
                    ASSIGNMENTS.COURSE_ID,
                    ASSIGNMENTS.IS_PUBLISHED,
                    ASSIGNMENTS.AVAILABLE_FROM,
                    ASSIGNMENTS.DUE_AT,
                    row(
                                    ASSIGNMENTS.IS_LATE_ACCEPTED,
                                    ASSIGNMENTS.LATE_GRACE_MINUTES,
                                    ASSIGNMENTS.LATE_ACCEPTED_UNTIL,
                                    ASSIGNMENTS.LATE_PENALTY_PER_DAY,
                                    ASSIGNMENTS.LATE_PENALTY_MAXIMUM)
                            .mapping(LatePolicy::new),
                    ASSIGNMENTS.IS_TEXT_ACCEPTED,
                    ASSIGNMENTS.IS_LINK_ACCEPTED,
                    ASSIGNMENTS.IS_FILE_ACCEPTED,
                    ASSIGNMENTS.IS_RESUBMISSION_ALLOWED)
            .mapping(AssignmentTerms::new);

    private TermsColumns() {}
}
