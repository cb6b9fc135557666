package io.lyceum.enrollments.purchase;

import static io.lyceum.enrollments.generated.tables.Tables.COURSE_SNAPSHOTS;
import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;

import io.lyceum.enrollments.generated.tables.tables.records.CourseSnapshotsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;

/** Enrollments as their purchases move them. */
@Repository
class PurchasedEnrollmentRepository {

    private final DSLContext database;

    PurchasedEnrollmentRepository(DSLContext database) {
        this.database = database;
    }

    EnrollmentsRecord lock(UUID id) {
        return database.selectFrom(ENROLLMENTS).where(ENROLLMENTS.ID.eq(id)).forUpdate().fetchSingle();
    }

    /** Those of some enrollments whose payment is awaited, locked. */
    List<EnrollmentsRecord> lockPending(Collection<UUID> ids) {
        return database.selectFrom(ENROLLMENTS)
                .where(ENROLLMENTS.ID.in(ids), ENROLLMENTS.STATUS.eq(EnrollmentStatus.PENDING_PAYMENT))
                .forUpdate()
                .fetch();
    }

    /**
     * Writes a locked row.
     *
     * @return false if it would be the learner's second live enrollment in the course; nothing is changed then
     */
    boolean update(EnrollmentsRecord row) {
        try {
            database.update(ENROLLMENTS).set(row).where(ENROLLMENTS.ID.eq(row.getId())).execute();
            return true;
        } catch (DuplicateKeyException rival) {
            return false;
        }
    }

    /** Calls off locked enrollments that were not paid for. */
    void cancel(Collection<UUID> ids, Instant now) {
        database.update(ENROLLMENTS)
                .set(ENROLLMENTS.STATUS, EnrollmentStatus.CANCELLED)
                .set(ENROLLMENTS.ENDED_AT, now)
                .setNull(ENROLLMENTS.SEAT_HELD_UNTIL)
                .set(ENROLLMENTS.VERSION, ENROLLMENTS.VERSION.plus(1))
                .set(ENROLLMENTS.UPDATED_AT, now)
                .where(ENROLLMENTS.ID.in(ids))
                .execute();
    }

    /** The course as it is now: its title, capacity and length of access. */
    CourseSnapshotsRecord course(UUID id) {
        return database.selectFrom(COURSE_SNAPSHOTS).where(COURSE_SNAPSHOTS.COURSE_ID.eq(id)).fetchSingle();
    }
}
