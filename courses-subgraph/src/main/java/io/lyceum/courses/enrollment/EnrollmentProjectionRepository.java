package io.lyceum.courses.enrollment;

import static io.lyceum.courses.generated.tables.Tables.ENROLLMENTS;

import io.lyceum.starter.id.TypeId;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The projection of enrollments. */
@Repository
class EnrollmentProjectionRepository {

    private static final String UNKNOWN_STATUS = "CANCELLED";
    private static final int UNKNOWN_VERSION = -1;

    private final DSLContext database;

    EnrollmentProjectionRepository(DSLContext database) {
        this.database = database;
    }

    /**
     * Makes sure that there is a row, and locks it until the transaction ends: a new one counts for nobody and is older than any version.
     * One statement, and an exclusive lock at once: two that first looked and then locked would wait for each other.
     */
    void lock(UUID id, EnrollmentState state) {
        database.insertInto(ENROLLMENTS)
                .set(ENROLLMENTS.ID, id)
                .set(ENROLLMENTS.COURSE_ID, TypeId.parse("course", state.courseId()))
                .set(ENROLLMENTS.USER_ID, TypeId.parse("user", state.userId()))
                .set(ENROLLMENTS.STATUS, UNKNOWN_STATUS)
                .set(ENROLLMENTS.ENROLLED_AT, state.enrolledAt())
                .set(ENROLLMENTS.VERSION, UNKNOWN_VERSION)
                .onDuplicateKeyUpdate()
                .set(ENROLLMENTS.ID, ENROLLMENTS.ID)
                .execute();
    }

    /** The status of a locked row that is older than the version; empty if it is not older. */
    Optional<String> findOlder(UUID id, long version) {
        return database.select(ENROLLMENTS.STATUS)
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.ID.eq(id), ENROLLMENTS.VERSION.lt(Math.toIntExact(version)))
                .forUpdate()
                .fetchOptional(ENROLLMENTS.STATUS);
    }

    void update(UUID id, long version, EnrollmentState state) {
        database.update(ENROLLMENTS)
                .set(ENROLLMENTS.STATUS, state.status())
                .set(ENROLLMENTS.ENROLLED_AT, state.enrolledAt())
                .set(ENROLLMENTS.VERSION, Math.toIntExact(version))
                .where(ENROLLMENTS.ID.eq(id))
                .execute();
    }
}
