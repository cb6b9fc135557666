package io.lyceum.enrollments.purchase;

import io.lyceum.enrollments.counter.CourseSeats;
import io.lyceum.enrollments.generated.tables.tables.records.CourseSnapshotsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Enrollments that begin because they were paid for, in the caller's transaction. */
@Component
class PurchasedEnrollments {

    private final PurchasedEnrollmentRepository enrollments;
    private final CourseSeats seats;
    private final TransactionTemplate savepoint;

    PurchasedEnrollments(PurchasedEnrollmentRepository enrollments, CourseSeats seats, PlatformTransactionManager transactions) {
        this.enrollments = enrollments;
        this.seats = seats;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** An enrollment, locked until the transaction ends. */
    EnrollmentsRecord lock(UUID id) {
        return enrollments.lock(id);
    }

    /** The course as it is now: its title, capacity and length of access. */
    CourseSnapshotsRecord course(UUID id) {
        return enrollments.course(id);
    }

    /**
     * Lets a locked enrollment begin. One that was called off takes a seat again if one is free and the learner has not enrolled anew.
     *
     * @return whether it begins; if not, nothing is changed but the record in memory
     */
    boolean activate(EnrollmentsRecord enrollment, CourseSnapshotsRecord course, Instant now) {
        EnrollmentStatus before = enrollment.getStatus();
        begin(enrollment, course, now);
        return switch (before) {
            case PENDING_PAYMENT -> occupy(enrollment);
            case CANCELLED -> Boolean.TRUE.equals(savepoint.execute(status -> {
                boolean isBack = enrollments.update(enrollment) && seats.take(course.getCourseId(), course.getCapacity());
                if (!isBack) {
                    status.setRollbackOnly();
                }
                return isBack;
            }));
            case ACTIVE, COMPLETED, DROPPED, EXPIRED, REFUNDED -> false;
        };
    }

    private boolean occupy(EnrollmentsRecord enrollment) {
        enrollments.update(enrollment);
        seats.occupy(enrollment.getCourseId());
        return true;
    }

    private static void begin(EnrollmentsRecord enrollment, CourseSnapshotsRecord course, Instant now) {
        enrollment.setStatus(EnrollmentStatus.ACTIVE);
        enrollment.setSeatHeldUntil(null);
        enrollment.setEndedAt(null);
        enrollment.setExpiresAt(course.getAccessDays() == null ? null : now.plus(Duration.ofDays(course.getAccessDays())));
        enrollment.setVersion(enrollment.getVersion() + 1);
        enrollment.setUpdatedAt(now);
    }
}
