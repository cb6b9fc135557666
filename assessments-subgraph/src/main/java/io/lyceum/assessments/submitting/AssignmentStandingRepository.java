package io.lyceum.assessments.submitting;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Where a viewer stands towards assignments. */
@Repository
class AssignmentStandingRepository {

    private final DSLContext database;

    AssignmentStandingRepository(DSLContext database) {
        this.database = database;
    }

    /** @param viewer somebody who is signed in */
    Map<UUID, AssignmentStanding> findByAssignments(Set<UUID> assignments, Viewer viewer, Instant now) {
        Condition isEnrolled = ENROLLMENTS.USER_ID.eq(viewer.requireId())
                .and(ENROLLMENTS.COURSE_ID.eq(ASSIGNMENTS.COURSE_ID))
                .and(CourseAccess.isOpen(now));
        Condition isOwn = SUBMISSIONS.ASSIGNMENT_ID.eq(ASSIGNMENTS.ID).and(SUBMISSIONS.USER_ID.eq(viewer.requireId()));
        return database.select(
                        ASSIGNMENTS.ID,
                        row(
                                        TermsColumns.TERMS,
                                        field(exists(selectOne().from(ENROLLMENTS).where(isEnrolled))),
                                        field(exists(selectOne().from(SUBMISSIONS)
                                                .join(ENROLLMENTS).on(ENROLLMENTS.ID.eq(SUBMISSIONS.ENROLLMENT_ID))
                                                .where(isOwn, isEnrolled))),
                                        field(CourseAccess.grades(viewer, ASSIGNMENTS.COURSE_ID)))
                                .mapping(AssignmentStanding::new))
                .from(ASSIGNMENTS)
                .where(ASSIGNMENTS.ID.in(assignments))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }
}
