package io.lyceum.demo;

import io.lyceum.demo.catalogue.CourseStatus;
import io.lyceum.demo.enrollment.EnrollmentStatus;
import io.lyceum.demo.enrollment.EnrollmentType;
import java.time.Duration;
import java.time.Instant;

/** What becomes of an enrollment. */
final class Fate {

    /** Nobody is through a course sooner. */
    private static final Duration FASTEST = Duration.ofDays(28);

    private Fate() {}

    static EnrollmentStatus status(CoursePlan plan, EnrollmentType type, Instant at, Days days, Dice dice) {
        if (type == EnrollmentType.PAID) {
            double thrown = dice.unit();
            if (thrown < 0.05) {
                return EnrollmentStatus.REFUNDED;
            }
            if (thrown < 0.09) {
                return EnrollmentStatus.CANCELLED;
            }
            if (thrown < 0.12 && plan.cohortStart() == null && plan.course().status() == CourseStatus.PUBLISHED) {
                return EnrollmentStatus.PENDING_PAYMENT;
            }
        }
        return began(plan, at, days, dice, 0.42, 0.16);
    }

    /** What becomes of the second time: nobody drops out twice. */
    static EnrollmentStatus again(CoursePlan plan, Instant at, Days days, Dice dice) {
        return began(plan, at, days, dice, 0.5, 0);
    }

    private static EnrollmentStatus began(CoursePlan plan, Instant at, Days days, Dice dice, double completing, double dropping) {
        double thrown = dice.unit();
        if (thrown < completing && at.plus(FASTEST).isBefore(days.today())) {
            return EnrollmentStatus.COMPLETED;
        }
        if (thrown > 1 - dropping && at.plus(Duration.ofDays(6)).isBefore(days.today())) {
            return EnrollmentStatus.DROPPED;
        }
        Integer access = plan.course().accessDays();
        boolean over = access != null && !at.plus(Duration.ofDays(access)).isAfter(days.today());
        return over ? EnrollmentStatus.EXPIRED : EnrollmentStatus.ACTIVE;
    }
}
