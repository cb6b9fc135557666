package io.lyceum.enrollments.ending;

import static java.util.stream.Collectors.toMap;

import io.lyceum.enrollments.counter.CourseSeats;
import io.lyceum.enrollments.counter.SeatChange;
import io.lyceum.enrollments.enrollment.EnrollmentAnnouncements;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends active enrollments whose access has run out, or the subscription that covers them: their learners can enroll anew. What was completed stays
 * completed: only its lessons are closed, which goes by the clock.
 */
@Service
class ExpiryService {

    private static final int MOST = 500;

    private final EndingRepository enrollments;
    private final CourseSeats seats;
    private final EnrollmentAnnouncements announcements;
    private final Clock clock;

    ExpiryService(EndingRepository enrollments, CourseSeats seats, EnrollmentAnnouncements announcements, Clock clock) {
        this.enrollments = enrollments;
        this.seats = seats;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Ends the next of them, in one transaction. Instances may do so at once: each takes what no other has locked.
     *
     * @return whether there may be more
     */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    boolean expireNext() {
        Instant now = clock.instant();
        List<EndingEnrollment> expired = new ArrayList<>(enrollments.lockExpired(now, MOST));
        if (expired.size() < MOST) {
            expired.addAll(enrollments.lockUncovered(now, MOST - expired.size()));
        }
        if (expired.isEmpty()) {
            return false;
        }
        List<UUID> ids = expired.stream().map(EndingEnrollment::id).toList();
        enrollments.end(ids, EnrollmentStatus.EXPIRED, now);
        announcements.updated(ids);
        seats.change(expired.stream()
                .collect(toMap(EndingEnrollment::courseId, enrollment -> new SeatChange(-1, -1), SeatChange::plus)));
        return expired.size() == MOST;
    }
}
