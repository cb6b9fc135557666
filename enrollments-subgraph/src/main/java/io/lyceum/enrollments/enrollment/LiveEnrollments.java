package io.lyceum.enrollments.enrollment;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;

import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import org.jooq.Condition;

/** Which enrollments are live: a person has at most one of them in a course, and each has a seat. */
public final class LiveEnrollments {

    private LiveEnrollments() {}

    /** Whether an enrollment is live. Of several in a course the live one counts, else the newest. */
    public static Condition isLive() {
        return ENROLLMENTS.STATUS.in(EnrollmentStatus.PENDING_PAYMENT, EnrollmentStatus.ACTIVE, EnrollmentStatus.COMPLETED);
    }
}
