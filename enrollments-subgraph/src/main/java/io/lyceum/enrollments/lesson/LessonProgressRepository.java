package io.lyceum.enrollments.lesson;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;

import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.starter.loader.Selection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** How far a learner is in lessons. Others' progress is never read. */
@Repository
class LessonProgressRepository {

    private static final Field<Boolean> IS_LIVE = field(ENROLLMENTS.STATUS.in(
            EnrollmentStatus.PENDING_PAYMENT, EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED));

    private final DSLContext database;

    LessonProgressRepository(DSLContext database) {
        this.database = database;
    }

    /** The progress in the live enrollment, or, where the learner has none, in the newest. */
    Map<UUID, LessonProgress> findByLessons(Set<UUID> lessons, Selection selection, UUID learner) {
        Map<UUID, LessonProgress> progress = new HashMap<>();
        database.select(LESSON_PROGRESS.LESSON_ID, progress(selection))
                .from(LESSON_PROGRESS)
                .join(ENROLLMENTS)
                .on(ENROLLMENTS.ID.eq(LESSON_PROGRESS.ENROLLMENT_ID))
                .where(LESSON_PROGRESS.USER_ID.eq(learner), LESSON_PROGRESS.LESSON_ID.in(lessons))
                // The row that counts comes last and stays.
                .orderBy(IS_LIVE, ENROLLMENTS.ENROLLED_AT, ENROLLMENTS.ID)
                .forEach(found -> progress.put(found.value1(), found.value2()));
        return progress;
    }

    private static SelectField<LessonProgress> progress(Selection selection) {
        return row(
                        selection.pick("status", LESSON_PROGRESS.STATUS),
                        selection.pick("percentage", LESSON_PROGRESS.PERCENTAGE),
                        selection.pick("lastPositionSeconds", LESSON_PROGRESS.LAST_POSITION_SECONDS),
                        selection.pick("completedAt", LESSON_PROGRESS.COMPLETED_AT))
                .mapping(LessonProgress::new);
    }
}
