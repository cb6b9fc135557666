package io.lyceum.enrollments.lesson;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_LESSONS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;

import io.lyceum.enrollments.generated.types.LessonProgressStatus;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What learners note down in lessons. */
@Repository
class LessonNotesRepository {

    private final DSLContext database;

    LessonNotesRepository(DSLContext database) {
        this.database = database;
    }

    /** The course of a learner's enrollment, which is locked until the transaction ends; empty where it is not theirs, or there is none. */
    Optional<UUID> lockCourse(UUID enrollment, UUID learner) {
        return database.select(ENROLLMENTS.COURSE_ID)
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.ID.eq(enrollment), ENROLLMENTS.USER_ID.eq(learner))
                .forUpdate()
                .fetchOptional(ENROLLMENTS.COURSE_ID);
    }

    Optional<UUID> findProgress(UUID enrollment, UUID lesson) {
        return database.select(LESSON_PROGRESS.ID)
                .from(LESSON_PROGRESS)
                .where(LESSON_PROGRESS.ENROLLMENT_ID.eq(enrollment), LESSON_PROGRESS.LESSON_ID.eq(lesson))
                .fetchOptional(LESSON_PROGRESS.ID);
    }

    /** Whether the course has the lesson, and it is published. */
    boolean hasLesson(UUID course, UUID lesson) {
        return database.fetchExists(
                COURSE_LESSONS, COURSE_LESSONS.LESSON_ID.eq(lesson), COURSE_LESSONS.COURSE_ID.eq(course));
    }

    void update(UUID progress, @Nullable String text, Instant now) {
        database.update(LESSON_PROGRESS)
                .set(LESSON_PROGRESS.NOTES, text)
                .set(LESSON_PROGRESS.UPDATED_AT, now)
                .where(LESSON_PROGRESS.ID.eq(progress))
                .execute();
    }

    /** @return the key of the progress that carries the notes: of a lesson that is not begun */
    UUID insert(UUID enrollment, UUID learner, UUID lesson, @Nullable String text, Instant now) {
        UUID id = UuidGenerator.next();
        database.insertInto(LESSON_PROGRESS)
                .set(LESSON_PROGRESS.ID, id)
                .set(LESSON_PROGRESS.ENROLLMENT_ID, enrollment)
                .set(LESSON_PROGRESS.USER_ID, learner)
                .set(LESSON_PROGRESS.LESSON_ID, lesson)
                .set(LESSON_PROGRESS.STATUS, LessonProgressStatus.NOT_STARTED)
                .set(LESSON_PROGRESS.NOTES, text)
                .set(LESSON_PROGRESS.LAST_ACTIVITY_AT, now)
                .set(LESSON_PROGRESS.CREATED_AT, now)
                .set(LESSON_PROGRESS.UPDATED_AT, now)
                .execute();
        return id;
    }
}
