package io.lyceum.enrollments.ending;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static io.lyceum.enrollments.generated.tables.Tables.SUBSCRIPTIONS;

import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Ends enrollments. */
@Repository
class EndingRepository {

    private final DSLContext database;

    EndingRepository(DSLContext database) {
        this.database = database;
    }

    /** Locks an enrollment of a learner until the transaction ends; empty where it is not theirs, or there is none. */
    Optional<EndingEnrollment> lock(UUID enrollment, UUID learner) {
        return database.select(ENROLLMENTS.ID, ENROLLMENTS.COURSE_ID, ENROLLMENTS.STATUS)
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.ID.eq(enrollment), ENROLLMENTS.USER_ID.eq(learner))
                .forUpdate()
                .fetchOptional(Records.mapping(EndingEnrollment::new));
    }

    /** Locks active enrollments whose access has run out, those first that did so first; what somebody else has locked is left to them. */
    List<EndingEnrollment> lockExpired(Instant now, int limit) {
        return database.select(ENROLLMENTS.ID, ENROLLMENTS.COURSE_ID, ENROLLMENTS.STATUS)
                .from(ENROLLMENTS)
                .where(ENROLLMENTS.STATUS.eq(EnrollmentStatus.ACTIVE), ENROLLMENTS.EXPIRES_AT.le(now))
                .orderBy(ENROLLMENTS.EXPIRES_AT)
                .limit(limit)
                .forUpdate()
                .skipLocked()
                .fetch(Records.mapping(EndingEnrollment::new));
    }

    /**
     * Locks active enrollments whose subscription's period is over, those first that were covered first; what somebody else has locked is left to
     * them.
     */
    List<EndingEnrollment> lockUncovered(Instant now, int limit) {
        return database.select(ENROLLMENTS.ID, ENROLLMENTS.COURSE_ID, ENROLLMENTS.STATUS)
                .from(ENROLLMENTS)
                .join(SUBSCRIPTIONS)
                .on(SUBSCRIPTIONS.ID.eq(ENROLLMENTS.SUBSCRIPTION_ID))
                .where(
                        ENROLLMENTS.TYPE.eq(EnrollmentType.SUBSCRIPTION),
                        ENROLLMENTS.STATUS.eq(EnrollmentStatus.ACTIVE),
                        SUBSCRIPTIONS.CURRENT_PERIOD_END.le(now))
                .orderBy(ENROLLMENTS.SUBSCRIPTION_ID, ENROLLMENTS.ID)
                .limit(limit)
                .forUpdate()
                .of(ENROLLMENTS)
                .skipLocked()
                .fetch(Records.mapping(EndingEnrollment::new));
    }

    /** Ends active enrollments, which the caller has locked. */
    void end(Collection<UUID> enrollments, EnrollmentStatus status, Instant now) {
        database.update(ENROLLMENTS)
                .set(ENROLLMENTS.STATUS, status)
                .set(ENROLLMENTS.ENDED_AT, now)
                .set(ENROLLMENTS.VERSION, ENROLLMENTS.VERSION.plus(1))
                .set(ENROLLMENTS.UPDATED_AT, now)
                .where(ENROLLMENTS.ID.in(enrollments), ENROLLMENTS.STATUS.eq(EnrollmentStatus.ACTIVE))
                .execute();
    }
}
