package io.lyceum.enrollments.completion;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;

import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.LessonProgressStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Row4;
import org.jooq.Table;
import org.springframework.stereotype.Repository;

/** How much of courses learners have done. */
@Repository
class LessonCountRepository {

    private final DSLContext database;

    LessonCountRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Counts anew in some enrollments that the caller has locked. What others have committed meanwhile is seen in any isolation: progress is
     * read with a lock, for which nobody waits who does not wait for the enrollment's.
     *
     * @return only open enrollments whose counts are no longer what is kept of them
     */
    List<LessonCount> findChanged(Collection<UUID> enrollments) {
        Field<Integer> completed = count(LESSON_PROGRESS.ID);
        Field<Integer> total = count(COURSE_LESSONS.LESSON_ID);
        return database.select(ENROLLMENTS.ID, completed, total)
                .from(ENROLLMENTS)
                .leftJoin(COURSE_LESSONS)
                .on(COURSE_LESSONS.COURSE_ID.eq(ENROLLMENTS.COURSE_ID), COURSE_LESSONS.IS_MANDATORY.isTrue())
                .leftJoin(LESSON_PROGRESS)
                .on(
                        LESSON_PROGRESS.ENROLLMENT_ID.eq(ENROLLMENTS.ID),
                        LESSON_PROGRESS.LESSON_ID.eq(COURSE_LESSONS.LESSON_ID),
                        LESSON_PROGRESS.STATUS.eq(LessonProgressStatus.COMPLETED))
                .where(ENROLLMENTS.ID.in(enrollments), isOpen())
                .groupBy(ENROLLMENTS.ID, ENROLLMENTS.COMPLETED_LESSONS, ENROLLMENTS.TOTAL_LESSONS)
                .having(completed.ne(ENROLLMENTS.COMPLETED_LESSONS).or(total.ne(ENROLLMENTS.TOTAL_LESSONS)))
                .forShare()
                .of(ENROLLMENTS, LESSON_PROGRESS)
                .fetch(found -> new LessonCount(found.value1(), found.value2(), found.value3()));
    }

    /** Whether an enrollment may yet be completed: its lessons are counted, also while its payment is awaited. */
    static Condition isOpen() {
        return ENROLLMENTS.STATUS.in(EnrollmentStatus.ACTIVE, EnrollmentStatus.PENDING_PAYMENT);
    }

    /** Keeps counts, in one statement. Each enrollment's version grows by one. */
    void save(Collection<LessonCount> counts, Instant now) {
        Table<Record4<UUID, Integer, Integer, BigDecimal>> counted =
                values(counts.stream().map(LessonCountRepository::row4).toArray(Row4[]::new))
                        .as("counted", "id", "completed", "total", "percentage");
        database.update(ENROLLMENTS.join(counted).on(counted.field("id", UUID.class).eq(ENROLLMENTS.ID)))
                .set(ENROLLMENTS.COMPLETED_LESSONS, counted.field("completed", Integer.class))
                .set(ENROLLMENTS.TOTAL_LESSONS, counted.field("total", Integer.class))
                .set(ENROLLMENTS.PROGRESS_PERCENTAGE, counted.field("percentage", BigDecimal.class))
                .set(ENROLLMENTS.VERSION, ENROLLMENTS.VERSION.plus(1))
                .set(ENROLLMENTS.UPDATED_AT, now)
                .execute();
    }

    private static Row4<UUID, Integer, Integer, BigDecimal> row4(LessonCount count) {
        return row(
                key(count.enrollmentId()),
                val(count.completed(), ENROLLMENTS.COMPLETED_LESSONS),
                val(count.total(), ENROLLMENTS.TOTAL_LESSONS),
                val(count.percentage(), ENROLLMENTS.PROGRESS_PERCENTAGE));
    }

    /** In a list of values MySQL takes bytes for text unless it is told. */
    private static Field<UUID> key(UUID enrollment) {
        return field("cast({0} as binary(16))", ENROLLMENTS.ID.getDataType(), val(enrollment, ENROLLMENTS.ID));
    }
}
