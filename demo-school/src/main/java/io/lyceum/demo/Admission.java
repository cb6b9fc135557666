package io.lyceum.demo;

import io.lyceum.demo.enrollment.EnrollmentStatus;
import io.lyceum.demo.enrollment.EnrollmentType;
import io.lyceum.demo.person.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody enrolled in a course, and what came of it.
 *
 * @param round which enrollment of this person in this course it is, from 1
 * @param reach how much of the course was done, 0-1, where it is not completed
 * @param skill how likely the learner knows something, 0-1
 */
record Admission(
        Person learner, CoursePlan plan, int round, EnrollmentStatus status, EnrollmentType type, @Nullable UUID subscriptionId,
        Instant enrolledAt, double reach, double skill) {

    UUID enrollmentId() {
        return DemoIds.of("enrollment", learner.id() + ":" + plan.course().slug() + ":" + round);
    }

    boolean isLive() {
        return status == EnrollmentStatus.PENDING_PAYMENT || status == EnrollmentStatus.ACTIVE || status == EnrollmentStatus.COMPLETED;
    }
}
