package io.lyceum.enrollments.ending;

import io.lyceum.enrollments.counter.CourseSeats;
import io.lyceum.enrollments.enrollment.EnrollmentAnnouncements;
import io.lyceum.enrollments.generated.types.DropEnrollmentErrorCode;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.starter.database.RepeatableTransaction;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lets learners leave courses. */
@Service
class DroppingService {

    private final EndingRepository enrollments;
    private final CourseSeats seats;
    private final EnrollmentAnnouncements announcements;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    DroppingService(
            EndingRepository enrollments,
            CourseSeats seats,
            EnrollmentAnnouncements announcements,
            RepeatableTransaction transaction,
            Clock clock) {
        this.enrollments = enrollments;
        this.seats = seats;
        this.announcements = announcements;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Ends a learner's enrollment and gives its seat back, once, however many ask for it at once. */
    Dropping drop(UUID enrollment, UUID learner) {
        // Whoever counts a course anew locks all of its enrollments, which this one can get in the way of.
        return transaction.runReadCommitted(() -> decide(enrollment, learner));
    }

    private Dropping decide(UUID enrollment, UUID learner) {
        Optional<EndingEnrollment> dropped = enrollments.lock(enrollment, learner);
        if (dropped.isEmpty()) {
            return new Dropping.Refused(DropEnrollmentErrorCode.NOT_FOUND);
        }
        EnrollmentStatus status = dropped.get().status();
        if (status == EnrollmentStatus.DROPPED) {
            return new Dropping.Dropped(enrollment);
        }
        if (status != EnrollmentStatus.ACTIVE) {
            return new Dropping.Refused(DropEnrollmentErrorCode.NOT_ACTIVE);
        }
        enrollments.end(Set.of(enrollment), EnrollmentStatus.DROPPED, clock.instant());
        announcements.dropped(Set.of(enrollment));
        seats.release(dropped.get().courseId());
        return new Dropping.Dropped(enrollment);
    }
}
