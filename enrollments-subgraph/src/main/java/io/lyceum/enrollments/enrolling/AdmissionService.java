package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.counter.CourseSeats;
import io.lyceum.enrollments.enrollment.EnrollmentEvents;
import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.starter.event.Outbox;
import org.springframework.stereotype.Service;

/** Lets learners into courses, in the caller's transaction; the caller rolls back unless they are let in. */
@Service
class AdmissionService {

    private final NewEnrollmentRepository enrollments;
    private final CourseSeats seats;
    private final Outbox outbox;

    AdmissionService(NewEnrollmentRepository enrollments, CourseSeats seats, Outbox outbox) {
        this.enrollments = enrollments;
        this.seats = seats;
        this.outbox = outbox;
    }

    /** Lets somebody in for whom nothing else has to be written: four statements. */
    Admission admit(EnrollmentsRecord enrollment, CourseOffer course) {
        return register(enrollment, course) ? seat(enrollment, course) : Admission.ALREADY_ENROLLED;
    }

    /** Inserts the enrollment, opens its first lesson and tells of it. What else belongs to it follows, and then {@link #seat}. */
    boolean register(EnrollmentsRecord enrollment, CourseOffer course) {
        if (!enrollments.insert(enrollment)) {
            return false;
        }
        if (course.firstLesson() != null) {
            enrollments.open(enrollment, course.firstLesson());
        }
        outbox.append(EnrollmentEvents.created(enrollment));
        return true;
    }

    /** Takes the seat: last, because all who enroll in the course wait for each other from here until the commit. */
    Admission seat(EnrollmentsRecord enrollment, CourseOffer course) {
        boolean isSeated = enrollment.getStatus() == EnrollmentStatus.PENDING_PAYMENT
                ? seats.hold(course.id(), course.capacity())
                : seats.take(course.id(), course.capacity());
        return isSeated ? Admission.ADMITTED : Admission.COURSE_FULL;
    }
}
