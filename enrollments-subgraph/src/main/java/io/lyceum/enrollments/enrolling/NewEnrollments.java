package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.generated.tables.tables.records.EnrollmentsRecord;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.EnrollmentType;
import io.lyceum.starter.id.UuidGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Makes the rows of enrollments that are to begin. */
final class NewEnrollments {

    private NewEnrollments() {}

    /** One that begins at once. */
    static EnrollmentsRecord active(UUID learner, CourseOffer course, EnrollmentType type, Instant now) {
        EnrollmentsRecord row = row(learner, course, type, now);
        row.setStatus(EnrollmentStatus.ACTIVE);
        row.setExpiresAt(course.accessEnd(now));
        return row;
    }

    /** One that a subscription covers: access ends with it, and not before. */
    static EnrollmentsRecord covered(UUID learner, CourseOffer course, UUID subscription, Instant now) {
        EnrollmentsRecord row = row(learner, course, EnrollmentType.SUBSCRIPTION, now);
        row.setStatus(EnrollmentStatus.ACTIVE);
        row.setSubscriptionId(subscription);
        return row;
    }

    /** One whose seat is held while its payment is awaited; access is counted from when it begins. */
    static EnrollmentsRecord pending(UUID learner, CourseOffer course, Instant heldUntil, Instant now) {
        EnrollmentsRecord row = row(learner, course, EnrollmentType.PAID, now);
        row.setStatus(EnrollmentStatus.PENDING_PAYMENT);
        row.setSeatHeldUntil(heldUntil);
        return row;
    }

    private static EnrollmentsRecord row(UUID learner, CourseOffer course, EnrollmentType type, Instant now) {
        EnrollmentsRecord row = new EnrollmentsRecord();
        row.setId(UuidGenerator.next());
        row.setUserId(learner);
        row.setCourseId(course.id());
        row.setType(type);
        row.setProgressPercentage(BigDecimal.ZERO);
        row.setTotalLessons(course.mandatoryLessons());
        row.setEnrolledAt(now);
        row.setVersion(0);
        row.setCreatedAt(now);
        row.setUpdatedAt(now);
        return row;
    }
}
