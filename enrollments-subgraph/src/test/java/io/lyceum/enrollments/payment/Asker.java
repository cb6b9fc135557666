package io.lyceum.enrollments.payment;

import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.testing.GraphClient;
import java.util.UUID;

/** Who may ask, and what of Ada's purchases is there for them. */
enum Asker {
    PAYER(true, false),
    OTHER_PAYER(false, false),
    INSTRUCTOR(false, false),
    ENROLLMENT_READER(false, false),
    PAYMENT_READER(true, false),
    COUPON_READER(false, true),
    ANONYMOUS(false, false);

    final boolean seesPayment;
    final boolean seesCoupon;

    Asker(boolean seesPayment, boolean seesCoupon) {
        this.seesPayment = seesPayment;
        this.seesCoupon = seesCoupon;
    }

    /** Signed in as whoever asks. */
    GraphClient client(GraphClient graph, School school, UUID ada, UUID course) {
        return switch (this) {
            case PAYER -> graph.as(ada);
            case OTHER_PAYER -> {
                UUID other = school.someone();
                school.enroll(other, course, EnrollmentStatus.DROPPED, "0");
                yield graph.as(other);
            }
            case INSTRUCTOR -> graph.as(school.instructorOf(course));
            case ENROLLMENT_READER -> graph.as(school.someone(), "enrollments:read", "certificates:read");
            case PAYMENT_READER -> graph.as(school.someone(), "payments:read");
            case COUPON_READER -> graph.as(school.someone(), "coupons:read");
            case ANONYMOUS -> graph;
        };
    }
}
