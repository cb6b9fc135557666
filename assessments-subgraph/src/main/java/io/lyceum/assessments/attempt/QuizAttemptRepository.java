package io.lyceum.assessments.attempt;

import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.jooq.impl.DSL.noCondition;

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
        return database.select(QUIZ_ATTEMPTS.ID, AttemptColumns.of(selection))
                .from(QUIZ_ATTEMPTS)
                .where(QUIZ_ATTEMPTS.ID.in(ids), isSeenBy(viewer))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    Connection<QuizAttempt> list(PageRequest page, Viewer viewer) {
        return pager.page(query("all", page, isSeenBy(viewer)));
    }

    Map<UUID, Connection<QuizAttempt>> listByEnrollment(Set<UUID> enrollments, PageRequest page, Viewer viewer) {
        return pager.pages(enrollments, QUIZ_ATTEMPTS.ENROLLMENT_ID, query("enrollment", page, isSeenBy(viewer)));
    }

    Map<UUID, Connection<QuizAttempt>> listByUsers(Set<UUID> users, PageRequest page, Viewer viewer) {
        return pager.pages(users, QUIZ_ATTEMPTS.USER_ID, query("user", page, isSeenBy(viewer)));
    }

    /**
     * Everybody's attempts at the quizzes that the viewer grades. Those are found first: whoever grades none would otherwise have all
     * attempts looked through.
     *
     * @return a page for each quiz that the viewer grades, and none for any other
     */
    Map<UUID, Connection<QuizAttempt>> listByQuizzes(Set<UUID> quizzes, AttemptPage page, Viewer viewer) {
        Set<UUID> graded = database.select(QUIZZES.ID)
                .from(QUIZZES)
                .where(QUIZZES.ID.in(quizzes), CourseAccess.isStaff(viewer, QUIZZES.COURSE_ID))
                .fetchSet(QUIZZES.ID);
        Condition hasStatus = page.statuses() == null ? noCondition() : QUIZ_ATTEMPTS.STATUS.in(page.statuses());
        Condition isListed = hasStatus.and(CourseAccess.isStaff(viewer, QUIZ_ATTEMPTS.COURSE_ID));
        return graded.isEmpty()
                ? Map.of()
                : pager.pages(graded, QUIZ_ATTEMPTS.QUIZ_ID, query("quiz " + page.statuses(), page.request(), isListed));
    }

    Map<UUID, Connection<QuizAttempt>> listOwnByQuizzes(Set<UUID> quizzes, PageRequest page, Viewer viewer) {
        return pager.pages(
                quizzes, QUIZ_ATTEMPTS.QUIZ_ID, query("viewer", page, CourseAccess.isOwn(viewer, QUIZ_ATTEMPTS.USER_ID)));
    }

    private static PageQuery<QuizAttempt> query(String list, PageRequest page, Condition condition) {
        return new PageQuery<>(
                QUIZ_ATTEMPTS, QUIZ_ATTEMPTS.ID, AttemptColumns.of(page.node()), condition, NEWEST_FIRST, list, page);
    }

    private static Condition isSeenBy(Viewer viewer) {
        return CourseAccess.seesWork(viewer, QUIZ_ATTEMPTS.USER_ID, QUIZ_ATTEMPTS.COURSE_ID);
    }
}
