package io.lyceum.enrollments.enrolling;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.LESSON_PROGRESS;

import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.types.LessonProgressStatus;
import io.lyceum.starter.id.UuidGenerator;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Enrollments as they begin. */
@Repository
class NewEnrollmentRepository {

    private final DSLContext database;

    NewEnrollmentRepository(DSLContext database) {
        this.database = database;
    }

    /** @return false if the learner has a live enrollment in the course: the unique key settles it, after waiting for rivals */
    boolean insert(EnrollmentsRecord row) {
        try {
            database.insertInto(ENROLLMENTS).set(row).execute();
            return true;
        } catch (DuplicateKeyException live) {
            return false;
        }
    }

    /** Opens the first lesson of an enrollment that was just inserted. */
    void open(EnrollmentsRecord enrollment, UUID lesson) {
        database.insertInto(LESSON_PROGRESS)
                .set(LESSON_PROGRESS.ID, UuidGenerator.next())
                .set(LESSON_PROGRESS.ENROLLMENT_ID, enrollment.getId())
                .set(LESSON_PROGRESS.USER_ID, enrollment.getUserId())
                .set(LESSON_PROGRESS.LESSON_ID, lesson)
                .set(LESSON_PROGRESS.STATUS, LessonProgressStatus.NOT_STARTED)
                .set(LESSON_PROGRESS.LAST_ACTIVITY_AT, enrollment.getEnrolledAt())
                .set(LESSON_PROGRESS.CREATED_AT, enrollment.getEnrolledAt())
                .set(LESSON_PROGRESS.UPDATED_AT, enrollment.getEnrolledAt())
                .execute();
    }
}
