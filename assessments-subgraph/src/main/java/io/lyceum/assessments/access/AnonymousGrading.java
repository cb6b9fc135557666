package io.lyceum.assessments.access;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.GRADES;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.lyceum.starter.viewer.Viewer;
import org.jooq.Condition;

/** Whose work a grader may know, as conditions on the table {@code submissions}. */
public final class AnonymousGrading {

    private AnonymousGrading() {}

    /**
     * Holds where the learner may be told: to the learner themselves, and to graders unless the assignment is graded anonymously and the
     * grade is not released yet. That is looked up, not kept: nobody can forget to. Of a person who was erased nobody is told.
     */
    public static Condition tellsLearner(Viewer viewer) {
        Condition isAnonymous = exists(selectOne()
                .from(ASSIGNMENTS)
                .where(ASSIGNMENTS.ID.eq(SUBMISSIONS.ASSIGNMENT_ID), ASSIGNMENTS.IS_ANONYMOUS.isTrue()));
        Condition isNotReleased = notExists(selectOne()
                .from(GRADES)
                .where(GRADES.SUBMISSION_ID.eq(SUBMISSIONS.ID), GRADES.RELEASED_AT.isNotNull()));
        return CourseAccess.isOwn(viewer, SUBMISSIONS.USER_ID)
                .or(SUBMISSIONS.USER_ID.isNotNull().and(isAnonymous.and(isNotReleased).not()));
    }
}
