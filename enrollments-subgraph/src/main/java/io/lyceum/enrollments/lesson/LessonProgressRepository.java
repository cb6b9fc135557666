package io.lyceum.enrollments.lesson;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;

import io.lyceum.enrollments.enrollment.LiveEnrollments;
import io.lyceum.enrollments.generated.types.LessonProgressStatus;
import io.lyceum.enrollments.visibility.OwnOrScope;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Connection;
import io.lyceum.starter.page.Ordering;
import io.lyceum.starter.page.PageQuery;
import io.lyceum.starter.page.PageRequest;
import io.lyceum.starter.page.Pager;
import io.lyceum.starter.viewer.Viewer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.springframework.stereotype.Repository;

/** How far learners are in lessons. */
@Repository
class LessonProgressRepository {

    /** What was not begun has the time at which its row was made, so that the list's order has no gaps. */
    private static final Field<Instant> LAST_ACTIVITY =
            when(LESSON_PROGRESS.STATUS.ne(LessonProgressStatus.NOT_STARTED), LESSON_PROGRESS.LAST_ACTIVITY_AT);

    private static final Ordering NEWEST_FIRST =
            Ordering.by(LESSON_PROGRESS.LAST_ACTIVITY_AT, SortOrder.DESC, LESSON_PROGRESS.ID);

    private final DSLContext database;
    private final Pager pager;

    LessonProgressRepository(DSLContext database, Pager pager) {
        this.database = database;
        this.pager = pager;
    }

    /** The learner's own progress in the live enrollment, or, where none is live, in the newest. */
    Map<UUID, LessonProgress> findOwnByLessons(Set<UUID> lessons, Selection selection, Viewer learner) {
        Map<UUID, LessonProgress> progress = new HashMap<>();
        database.select(LESSON_PROGRESS.LESSON_ID, progress(selection, learner))
                .from(LESSON_PROGRESS)
                .join(ENROLLMENTS)
                .on(ENROLLMENTS.ID.eq(LESSON_PROGRESS.ENROLLMENT_ID))
                .where(LESSON_PROGRESS.USER_ID.eq(learner.requireId()), LESSON_PROGRESS.LESSON_ID.in(lessons))
                // The row that counts comes last and stays.
                .orderBy(field(LiveEnrollments.isLive()), ENROLLMENTS.ENROLLED_AT, ENROLLMENTS.ID)
                .forEach(found -> progress.put(found.value1(), found.value2()));
        return progress;
    }

    /** The learner's own progress. */
    Map<UUID, LessonProgress> findOwnByIds(Set<UUID> ids, Selection selection, Viewer learner) {
        return database.select(LESSON_PROGRESS.ID, progress(selection, learner))
                .from(LESSON_PROGRESS)
                .where(LESSON_PROGRESS.ID.in(ids), LESSON_PROGRESS.USER_ID.eq(learner.requireId()))
                .fetchMap(found -> found.value1(), found -> found.value2());
    }

    /** @param enrollments those that the viewer has been shown: who sees an enrollment sees the progress in it */
    Map<UUID, Connection<LessonProgress>> pagesByEnrollment(Set<UUID> enrollments, PageRequest page, Viewer viewer) {
        return pager.pages(
                enrollments,
                LESSON_PROGRESS.ENROLLMENT_ID,
                new PageQuery<>(
                        LESSON_PROGRESS,
                        LESSON_PROGRESS.ID,
                        progress(page.node(), viewer),
                        noCondition(),
                        NEWEST_FIRST,
                        "",
                        page));
    }

    private static SelectField<LessonProgress> progress(Selection selection, Viewer viewer) {
        return row(
                        selection.pick("status", LESSON_PROGRESS.STATUS),
                        selection.pick("percentage", LESSON_PROGRESS.PERCENTAGE),
                        selection.pick("lastPositionSeconds", LESSON_PROGRESS.LAST_POSITION_SECONDS),
                        selection.pick("timeSpentSeconds", LESSON_PROGRESS.TIME_SPENT_SECONDS),
                        selection.pick("lastActivityAt", LAST_ACTIVITY),
                        selection.pick("completedAt", LESSON_PROGRESS.COMPLETED_AT),
                        selection.pick("notes", when(OwnOrScope.isOwn(LESSON_PROGRESS.USER_ID, viewer), LESSON_PROGRESS.NOTES)),
                        selection.pick("lesson", LESSON_PROGRESS.LESSON_ID))
                .mapping(LessonProgress::new);
    }
}
