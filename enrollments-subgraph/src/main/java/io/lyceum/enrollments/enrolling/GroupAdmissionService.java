package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.counter.CourseSeats;
import io.lyceum.enrollments.enrollment.EnrollmentEvents;
import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.types.BulkEnrollmentFailure;
import io.lyceum.enrollments.generated.types.EnrollmentGrant;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.starter.event.Outbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Lets groups of learners into a course, in the caller's transaction and in a number of statements that does not depend on their number. */
@Service
public class GroupAdmissionService {

    private final GroupAdmissionRepository enrollments;
    private final CourseSeats seats;
    private final Outbox outbox;

    GroupAdmissionService(GroupAdmissionRepository enrollments, CourseSeats seats, Outbox outbox) {
        this.enrollments = enrollments;
        this.seats = seats;
        this.outbox = outbox;
    }

    /**
     * Enrolls whoever can be, first come first seated. Rows are locked in the order of every other way of enrolling: the seats come last.
     *
     * @return why the others were not enrolled, by the key that their enrollment was to have
     */
    public Map<UUID, BulkEnrollmentFailure> admit(CourseOffer course, EnrollmentGrant grant, List<Candidate> candidates, Instant now) {
        Map<UUID, BulkEnrollmentFailure> failures = new HashMap<>();
        List<Candidate> known = known(candidates, failures);
        EnrollmentType type = EnrollmentType.valueOf(grant.name());
        List<EnrollmentsRecord> wanted = known.stream().map(candidate -> row(candidate, course, type, now)).toList();
        List<EnrollmentsRecord> seated = seat(course, inserted(wanted, failures), failures);
        if (course.firstLesson() != null && !seated.isEmpty()) {
            enrollments.open(seated, course.firstLesson());
        }
        outbox.appendAll(seated.stream().map(EnrollmentEvents::created).toList());
        return failures;
    }

    private List<Candidate> known(List<Candidate> candidates, Map<UUID, BulkEnrollmentFailure> failures) {
        Set<UUID> known = enrollments.findKnown(candidates.stream().map(Candidate::learnerId).toList());
        return candidates.stream()
                .filter(candidate -> isOrFails(
                        known.contains(candidate.learnerId()),
                        candidate.enrollmentId(),
                        BulkEnrollmentFailure.LEARNER_NOT_FOUND,
                        failures))
                .toList();
    }

    /** Inserts, and then sees which of the rows are there: the unique key leaves out who is enrolled already. */
    private List<EnrollmentsRecord> inserted(List<EnrollmentsRecord> wanted, Map<UUID, BulkEnrollmentFailure> failures) {
        if (wanted.isEmpty()) {
            return wanted;
        }
        enrollments.insert(wanted);
        Set<UUID> inserted = enrollments.findInserted(wanted.stream().map(EnrollmentsRecord::getId).toList());
        return wanted.stream()
                .filter(row -> isOrFails(
                        inserted.contains(row.getId()), row.getId(), BulkEnrollmentFailure.ALREADY_ENROLLED, failures))
                .toList();
    }

    private List<EnrollmentsRecord> seat(
            CourseOffer course, List<EnrollmentsRecord> inserted, Map<UUID, BulkEnrollmentFailure> failures) {
        if (inserted.isEmpty() || seats.take(course.id(), course.capacity(), inserted.size()) || course.capacity() == null) {
            return inserted;
        }
        int free = Math.min(seats.free(course.id(), course.capacity()), inserted.size());
        List<UUID> surplus = inserted.subList(free, inserted.size()).stream().map(EnrollmentsRecord::getId).toList();
        enrollments.delete(surplus);
        surplus.forEach(id -> failures.put(id, BulkEnrollmentFailure.COURSE_FULL));
        if (free > 0) {
            // They are free: the count is locked.
            seats.take(course.id(), course.capacity(), free);
        }
        return inserted.subList(0, free);
    }

    private static EnrollmentsRecord row(Candidate candidate, CourseOffer course, EnrollmentType type, Instant now) {
        EnrollmentsRecord row = NewEnrollments.active(candidate.learnerId(), course, type, now);
        row.setId(candidate.enrollmentId());
        return row;
    }

    private static boolean isOrFails(
            boolean is, UUID enrollment, BulkEnrollmentFailure failure, Map<UUID, BulkEnrollmentFailure> failures) {
        if (!is) {
            failures.put(enrollment, failure);
        }
        return is;
    }
}
