package io.lyceum.enrollments.completion;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_RECOUNTS;

import io.lyceum.enrollments.generated.tables.tables.records.CourseRecountsRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Courses whose enrollments are to be counted anew. */
@Repository
class CourseRecountRepository {

    private final DSLContext database;

    CourseRecountRepository(DSLContext database) {
        this.database = database;
    }

    /** Notes that a course is to be counted anew, from the beginning where that had begun; whoever is at it is waited for. */
    void request(UUID course, Instant now) {
        database.insertInto(COURSE_RECOUNTS)
                .set(COURSE_RECOUNTS.COURSE_ID, course)
                .set(COURSE_RECOUNTS.REQUESTED_AT, now)
                .onDuplicateKeyUpdate()
                .setNull(COURSE_RECOUNTS.COUNTED_TO)
                .set(COURSE_RECOUNTS.REQUESTED_AT, now)
                .execute();
    }

    /** The course that waits longest, locked until the transaction ends; those that somebody else is at are left to them. */
    Optional<CourseRecountsRecord> lockNext() {
        return database.selectFrom(COURSE_RECOUNTS)
                .orderBy(COURSE_RECOUNTS.REQUESTED_AT)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional();
    }

    /** Notes how far a locked course was counted. */
    void note(UUID course, UUID countedTo) {
        database.update(COURSE_RECOUNTS).set(COURSE_RECOUNTS.COUNTED_TO, countedTo).where(COURSE_RECOUNTS.COURSE_ID.eq(course)).execute();
    }

    /** Forgets a locked course, which was counted to its end. */
    void remove(UUID course) {
        database.deleteFrom(COURSE_RECOUNTS).where(COURSE_RECOUNTS.COURSE_ID.eq(course)).execute();
    }
}
