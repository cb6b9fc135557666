package io.lyceum.assessments.enrollment;

import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;

import io.lyceum.assessments.access.CourseAccess;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Enrollments that are kept from others. */
@Repository
class EnrollmentLockRepository {

    private final DSLContext database;

    EnrollmentLockRepository(DSLContext database) {
        this.database = database;
    }

    Optional<UUID> lockInCourse(UUID learner, UUID course) {
        return lockNewest(learner, course, ENROLLMENTS.IS_IN_COURSE.isTrue());
    }

    Optional<UUID> lockOpen(UUID learner, UUID course, Instant now) {
        return lockNewest(learner, course, CourseAccess.isOpen(now));
    }

    private Optional<UUID> lockNewest(UUID learner, UUID course, Condition condition) {
        return database.select(ENROLLMENTS.ID)
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.USER_ID.eq(learner), ENROLLMENTS.COURSE_ID.eq(course), condition)
                .orderBy(ENROLLMENTS.ENROLLED_AT.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional(ENROLLMENTS.ID);
    }
}
