package io.lyceum.enrollments.permission;

import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.refund.RefundPolicy;
import io.lyceum.starter.access.Permission;
import java.time.Instant;

/** What a viewer may do with an enrollment. */
record EnrollmentPermissions(Permission reportProgress, Permission drop, Permission requestRefund) {

    private static final Permission NOT_YOURS = Permission.refused("Only the learner does this.");

    static final EnrollmentPermissions NONE = new EnrollmentPermissions(NOT_YOURS, NOT_YOURS, NOT_YOURS);

    static EnrollmentPermissions of(LearnerStanding learner, Instant now) {
        return new EnrollmentPermissions(
                permission(learner.course().isOpen(now), "The enrollment is not active, or its access has ended."),
                permission(
                        learner.course().status() == EnrollmentStatus.ACTIVE,
                        "The enrollment is completed, awaits its payment, or has ended."),
                refund(learner, now));
    }

    private static Permission refund(LearnerStanding learner, Instant now) {
        Instant paidAt = learner.paidAt();
        if (paidAt == null) {
            return Permission.refused("There is nothing to give back, or it is given back already.");
        }
        return permission(
                RefundPolicy.allows(paidAt, learner.progress(), now),
                "It was paid more than 14 days ago, or 30 % or more of the course is done.");
    }

    private static Permission permission(boolean isAllowed, String reason) {
        return isAllowed ? Permission.ALLOWED : Permission.refused(reason);
    }
}
