package io.lyceum.assessments.attempt;

import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
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

/** Attempts, as far as a viewer may see them. */
@Repository
class QuizAttemptRepository {

    private static final Ordering NEWEST_FIRST =
            Ordering.by(QUIZ_ATTEMPTS.STARTED_AT, SortOrder.DESC, QUIZ_ATTEMPTS.ID);

    private final DSLContext database;
    private final Pager pager;

    QuizAttemptRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    Map<UUID, QuizAttempt> findByIds(Set<UUID> ids, Selection selection, Viewer viewer) {
        return database.select(QUIZ_ATTEMPTS.ID, attempt(selection))
                .from(QUIZ_ATTEMPTS)
                .where(QUIZ_ATTEMPTS.ID.in(ids), isSeenBy(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    Connection<QuizAttempt> list(PageRequest page, Viewer viewer) {
        return pager.page(query("all", page, viewer));
    }

    Map<UUID, Connection<QuizAttempt>> listByEnrollment(Set<UUID> enrollments, PageRequest page, Viewer viewer) {
        return pager.pages(enrollments, QUIZ_ATTEMPTS.ENROLLMENT_ID, query("enrollment", page, viewer));
    }

    private static PageQuery<QuizAttempt> query(String list, PageRequest page, Viewer viewer) {
        return new PageQuery<>(QUIZ_ATTEMPTS, QUIZ_ATTEMPTS.ID, attempt(page.node()), isSeenBy(viewer), NEWEST_FIRST, list, page);
    }

    private static Condition isSeenBy(Viewer viewer) {
        return CourseAccess.seesWork(viewer, QUIZ_ATTEMPTS.USER_ID, QUIZ_ATTEMPTS.COURSE_ID);
    }

    private static SelectField<QuizAttempt> attempt(Selection selection) {
        return row(
                        QUIZ_ATTEMPTS.ID,
                        selection.pick("attemptNumber", QUIZ_ATTEMPTS.ATTEMPT_NUMBER),
                        selection.pick("status", QUIZ_ATTEMPTS.STATUS),
                        selection.pick("percentage", QUIZ_ATTEMPTS.PERCENTAGE),
                        selection.pick("isPassed", QUIZ_ATTEMPTS.IS_PASSED),
                        selection.pick("startedAt", QUIZ_ATTEMPTS.STARTED_AT),
                        selection.pick("submittedAt", QUIZ_ATTEMPTS.SUBMITTED_AT),
                        selection.pick("isBanked", QUIZ_ATTEMPTS.IS_BANKED),
                        selection.pick("quiz", QUIZ_ATTEMPTS.QUIZ_ID),
                        selection.pick("enrollment", QUIZ_ATTEMPTS.ENROLLMENT_ID))
                .mapping(QuizAttempt::new);
    }
}
