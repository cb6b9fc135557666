package io.lyceum.assessments.enrollment;

import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;

import io.lyceum.assessments.access.CourseAccess;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * A learner's place in a course, kept from others until the caller's transaction ends. It comes first there: what is read after that is what the
 * lock has waited for.
 */
@Repository
public class EnrollmentLockRepository {

    private final DSLContext database;

    EnrollmentLockRepository(DSLContext database) {
        this.database = database;
    }

    /** The newest enrollment that is active or completed. */
    public Optional<UUID> lock(UUID learner, UUID course) {
        return lock(learner, course, ENROLLMENTS.IS_IN_COURSE.isTrue());
    }

    /** The same where the learner may begin something by it: their access has not run out. */
    public Optional<UUID> lockOpen(UUID learner, UUID course, Instant now) {
        return lock(learner, course, CourseAccess.isOpen(now));
    }

    private Optional<UUID> lock(UUID learner, UUID course, Condition condition) {
        return database.select(ENROLLMENTS.ID)
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.USER_ID.eq(learner), ENROLLMENTS.COURSE_ID.eq(course), condition)
                .orderBy(ENROLLMENTS.ENROLLED_AT.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional(ENROLLMENTS.ID);
    }
}
