package io.lyceum.assessments.enrollment;

import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.assessments.generated.tables.Tables.ERASED_PEOPLE;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.when;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;

/** The copy of who learns where. */
@Repository
class EnrollmentSnapshotRepository {

    private final DSLContext database;

    EnrollmentSnapshotRepository(DSLContext database) {
        this.database = database;
    }

    /** Whether a person was erased; who is not is not until the transaction ends. */
    boolean isErased(UUID person) {
        return database.selectOne()
                .from(ERASED_PEOPLE)
                .where(ERASED_PEOPLE.ID.eq(person))
                .forShare()
                .fetch()
                .isNotEmpty();
    }

    /** Keeps a state, unless a newer one is kept already. */
    void keep(EnrollmentSnapshot snapshot) {
        database.insertInto(ENROLLMENTS)
                .set(ENROLLMENTS.ID, snapshot.id())
                .set(ENROLLMENTS.USER_ID, snapshot.userId())
                .set(ENROLLMENTS.COURSE_ID, snapshot.courseId())
                .set(ENROLLMENTS.STATUS, snapshot.status())
                .set(ENROLLMENTS.ENROLLED_AT, snapshot.enrolledAt())
                .set(ENROLLMENTS.EXPIRES_AT, snapshot.expiresAt())
                .set(ENROLLMENTS.VERSION, Math.toIntExact(snapshot.version()))
                .set(ENROLLMENTS.IS_CAUGHT_UP, false)
                .onDuplicateKeyUpdate()
                .set(ENROLLMENTS.STATUS, newest(ENROLLMENTS.STATUS))
                .set(ENROLLMENTS.ENROLLED_AT, newest(ENROLLMENTS.ENROLLED_AT))
                .set(ENROLLMENTS.EXPIRES_AT, newest(ENROLLMENTS.EXPIRES_AT))
                // Last: the others look at the version that was there, and MySQL assigns from left to right.
                .set(ENROLLMENTS.VERSION, newest(ENROLLMENTS.VERSION))
                .execute();
    }

    /** Notes that the course's past is counted for a learner; false where it was before, and where they are not in the course. */
    boolean noteCaughtUp(UUID enrollment) {
        return database.update(ENROLLMENTS)
                        .set(ENROLLMENTS.IS_CAUGHT_UP, true)
                        .where(ENROLLMENTS.ID.eq(enrollment), ENROLLMENTS.IS_IN_COURSE.isTrue(), ENROLLMENTS.IS_CAUGHT_UP.isFalse())
                        .execute()
                == 1;
    }

    private static <T> Field<T> newest(Field<T> column) {
        return when(excluded(ENROLLMENTS.VERSION).ge(ENROLLMENTS.VERSION), excluded(column)).otherwise(column);
    }
}
