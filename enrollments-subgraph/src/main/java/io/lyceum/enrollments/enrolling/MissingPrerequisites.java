package io.lyceum.enrollments.enrolling;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_PREREQUISITES;
import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.enrollments.generated.tables.tables.CourseSnapshots;
import io.lyceum.enrollments.generated.tables.tables.Enrollments;
import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.SelectConditionStep;

/**
 * What a person has yet to complete before a course: those of its prerequisites that are published, because nobody can take any other, and that the
 * person has not completed. Completed is any outcome but {@code FAILED}; where there was nothing to grade, having done everything is enough.
 */
final class MissingPrerequisites {

    private static final CourseSnapshots BEFORE = COURSE_SNAPSHOTS.as("prerequisites");
    private static final Enrollments DONE = ENROLLMENTS.as("completions");

    private MissingPrerequisites() {}

    /** Their keys and titles, in no order. */
    static SelectConditionStep<Record2<UUID, String>> of(UUID person, Field<UUID> course) {
        return select(BEFORE.COURSE_ID, BEFORE.TITLE)
                .from(COURSE_PREREQUISITES)
                .join(BEFORE)
                .on(BEFORE.COURSE_ID.eq(COURSE_PREREQUISITES.PREREQUISITE_ID), BEFORE.STATUS.eq(inline("PUBLISHED")))
                .where(COURSE_PREREQUISITES.COURSE_ID.eq(course), notExists(selectOne().from(DONE).where(isCompletedBy(person))));
    }

    private static Condition isCompletedBy(UUID person) {
        return DONE.USER_ID.eq(person)
                .and(DONE.COURSE_ID.eq(COURSE_PREREQUISITES.PREREQUISITE_ID))
                .and(DONE.STATUS.eq(EnrollmentStatus.COMPLETED))
                .and(DONE.OUTCOME.isNull().or(DONE.OUTCOME.ne(EnrollmentOutcome.FAILED)));
    }
}
