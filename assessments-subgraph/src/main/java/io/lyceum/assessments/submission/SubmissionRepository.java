package io.lyceum.assessments.submission;

import static io.lyceum.assessments.generated.tables.Tables.SUBMISSIONS;
import static org.jooq.impl.DSL.row;

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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/** Submissions, as far as a viewer may see them. */
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
        return database.select(SUBMISSIONS.ID, submission(selection))
                .from(SUBMISSIONS)
                .where(SUBMISSIONS.ID.in(ids), isSeenBy(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    Connection<Submission> list(PageRequest page, Viewer viewer) {
        return pager.page(query("all", page, viewer));
    }

    Map<UUID, Connection<Submission>> listByEnrollment(Set<UUID> enrollments, PageRequest page, Viewer viewer) {
        return pager.pages(enrollments, SUBMISSIONS.ENROLLMENT_ID, query("enrollment", page, viewer));
    }

    private static PageQuery<Submission> query(String list, PageRequest page, Viewer viewer) {
        return new PageQuery<>(SUBMISSIONS, SUBMISSIONS.ID, submission(page.node()), isSeenBy(viewer), NEWEST_FIRST, list, page);
    }

    private static Condition isSeenBy(Viewer viewer) {
        return CourseAccess.seesWork(viewer, SUBMISSIONS.USER_ID, SUBMISSIONS.COURSE_ID);
    }

    private static SelectField<Submission> submission(Selection selection) {
        return row(
                        SUBMISSIONS.ID,
                        selection.pick("status", SUBMISSIONS.STATUS),
                        selection.pick("submittedAt", SUBMISSIONS.SUBMITTED_AT),
                        selection.pick("isBanked", SUBMISSIONS.IS_BANKED),
                        selection.pick("assignment", SUBMISSIONS.ASSIGNMENT_ID),
                        selection.pick("enrollment", SUBMISSIONS.ENROLLMENT_ID))
                .mapping(Submission::new);
    }
}
