package io.lyceum.assessments.enrollment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Keeps a learner's place in a course from others until the caller's transaction ends. It comes first there: what is read after that is what the
 * lock has waited for.
 */
@Component
public class EnrollmentLocks {

    private final EnrollmentLockRepository enrollments;

    EnrollmentLocks(EnrollmentLockRepository enrollments) {
        this.enrollments = enrollments;
    }

    /** The newest enrollment that is active or completed; empty where there is none. */
    public Optional<UUID> lock(UUID learner, UUID course) {
        return enrollments.lockInCourse(learner, course);
    }

    /** The same where the learner may begin something by it: empty also where their access has run out. */
    public Optional<UUID> lockOpen(UUID learner, UUID course, Instant now) {
        return enrollments.lockOpen(learner, course, now);
    }
}
