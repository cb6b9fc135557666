package io.lyceum.assessments.submission;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import io.lyceum.assessments.access.AnonymousGrading;
import io.lyceum.assessments.access.CourseAccess;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/** Submissions, as far as a viewer may see them, and whose they are, as far as a grader may know. */
@Repository
class SubmissionRepository {

    private static final Ordering NEWEST_FIRST =
            Ordering.by(SUBMISSIONS.SUBMITTED_AT, SortOrder.DESC, SUBMISSIONS.ID);

    private final DSLContext database;
    private final Pager pager;

    SubmissionRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, Submission> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return database.select(SUBMISSIONS.ID, submission(selection, viewer))
                .from(SUBMISSIONS)
                .where(SUBMISSIONS.ID.in(ids), isSeenBy(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    Connection<Submission> list(PageRequest page, Viewer viewer) {
        return pager.page(query("all", page, viewer, isSeenBy(viewer)));
    }

    /** Without those whose learner the viewer must not know: finding them here would tell. */
    Map<UUID, Connection<Submission>> listByEnrollment(Set<UUID> enrollments, PageRequest page, Viewer viewer) {
        Condition isTold = isSeenBy(viewer).and(AnonymousGrading.tellsLearner(viewer));
        return pager.pages(enrollments, SUBMISSIONS.ENROLLMENT_ID, query("enrollment", page, viewer, isTold));
    }

    /**
     * What was handed in for the assignments that the viewer grades. Those are found first: whoever grades none would otherwise have all
     * submissions looked through.
     *
     * @return a page for each assignment that the viewer grades, and none for any other
     */
    Map<UUID, Connection<Submission>> listByAssignments(Set<UUID> assignments, SubmissionPage page, Viewer viewer) {
        Set<UUID> graded = database.select(ASSIGNMENTS.ID)
                .from(ASSIGNMENTS)
                .where(ASSIGNMENTS.ID.in(assignments), CourseAccess.isStaff(viewer, ASSIGNMENTS.COURSE_ID))
                .fetchSet(ASSIGNMENTS.ID);
        Condition hasStatus = page.statuses() == null ? noCondition() : SUBMISSIONS.STATUS.in(page.statuses());
        Condition isListed = hasStatus.and(CourseAccess.isStaff(viewer, SUBMISSIONS.COURSE_ID));
        PageQuery<Submission> query = query("assignment " + page.statuses(), page.request(), viewer, isListed);
        return graded.isEmpty() ? Map.of() : pager.pages(graded, SUBMISSIONS.ASSIGNMENT_ID, query);
    }

    /** What the viewer handed in last for each assignment. */
    Map<UUID, Submission> findLastOwn(Set<UUID> assignments, Selection selection, Viewer viewer) {
        return database.select(SUBMISSIONS.ASSIGNMENT_ID, submission(selection, viewer))
                .from(SUBMISSIONS)
                .where(SUBMISSIONS.ASSIGNMENT_ID.in(assignments), CourseAccess.isOwn(viewer, SUBMISSIONS.USER_ID))
                .orderBy(SUBMISSIONS.SUBMITTED_AT, SUBMISSIONS.ID)
                .stream()
                .collect(Collectors.toMap(
                        found -> found.value1(), found -> found.value2(), (earlier, later) -> later));
    }

    private static PageQuery<Submission> query(String list, PageRequest page, Viewer viewer, Condition condition) {
        return new PageQuery<>(
                SUBMISSIONS, SUBMISSIONS.ID, submission(page.node(), viewer), condition, NEWEST_FIRST, list, page);
    }

    private static Condition isSeenBy(Viewer viewer) {
        return CourseAccess.seesWork(viewer, SUBMISSIONS.USER_ID, SUBMISSIONS.COURSE_ID);
    }

    private static SelectField<Submission> submission(Selection selection, Viewer viewer) {
        Condition isTold = AnonymousGrading.tellsLearner(viewer);
        return row(
                        SUBMISSIONS.ID,
                        selection.pick("attemptNumber", when(isTold, SUBMISSIONS.ATTEMPT_NUMBER)),
                        selection.pick("status", SUBMISSIONS.STATUS),
                        selection.pick("submittedAt", SUBMISSIONS.SUBMITTED_AT),
                        selection.pick("isLate", SUBMISSIONS.IS_LATE),
                        selection.pick("isBanked", SUBMISSIONS.IS_BANKED),
                        selection.pick("text", SUBMISSIONS.TEXT),
                        selection.pick("assignment", SUBMISSIONS.ASSIGNMENT_ID),
                        selection.pick("student", when(isTold, SUBMISSIONS.USER_ID)),
                        selection.pick("enrollment", when(isTold, SUBMISSIONS.ENROLLMENT_ID)),
                        selection.pick("version", SUBMISSIONS.VERSION))
                .mapping(Submission::new);
    }
}
