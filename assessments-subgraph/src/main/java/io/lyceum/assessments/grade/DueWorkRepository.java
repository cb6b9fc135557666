package io.lyceum.assessments.grade;

import static io.lyceum.assessments.generated.tables.Tables.ASSIGNMENTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Work that has become due since final grades were computed. */
@Repository
class DueWorkRepository {

    private final DSLContext database;

    DueWorkRepository(DSLContext database) {
        this.database = database;
    }

    /** A course with such work. What somebody else is counting, or changing, is passed over. */
    Optional<UUID> lockCourse(Instant now) {
        return database.select(QUIZZES.COURSE_ID)
                .from(QUIZZES)
                .where(QUIZZES.PENDING_DUE_AT.le(now))
                .orderBy(QUIZZES.PENDING_DUE_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional(QUIZZES.COURSE_ID)
                .or(() -> database.select(ASSIGNMENTS.COURSE_ID)
                        .from(ASSIGNMENTS)
                        .where(ASSIGNMENTS.PENDING_DUE_AT.le(now))
                        .orderBy(ASSIGNMENTS.PENDING_DUE_AT)
                        .limit(1)
                        .forUpdate()
                        .skipLocked()
                        .fetchOptional(ASSIGNMENTS.COURSE_ID));
    }

    /** Notes that final grades of a course are computed for all that is due in it. */
    void noteCounted(UUID course, Instant now) {
        database.update(QUIZZES)
                .set(QUIZZES.DUE_COUNTED_FOR, QUIZZES.DUE_AT)
                .where(QUIZZES.COURSE_ID.eq(course), QUIZZES.PENDING_DUE_AT.le(now))
                .execute();
        database.update(ASSIGNMENTS)
                .set(ASSIGNMENTS.DUE_COUNTED_FOR, ASSIGNMENTS.DUE_AT)
                .where(ASSIGNMENTS.COURSE_ID.eq(course), ASSIGNMENTS.PENDING_DUE_AT.le(now))
                .execute();
    }
}
