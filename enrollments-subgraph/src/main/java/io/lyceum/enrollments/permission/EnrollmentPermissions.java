package io.lyceum.enrollments.permission;

import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.lesson.CourseStanding;
import java.time.Instant;

/** What a viewer may do with an enrollment. */
record EnrollmentPermissions(Permission reportProgress, Permission drop) {

    private static final Permission NOT_YOURS = Permission.refused("Only the learner does this.");

    static final EnrollmentPermissions NONE = new EnrollmentPermissions(NOT_YOURS, NOT_YOURS);

    static EnrollmentPermissions ofLearner(CourseStanding standing, Instant now) {
        return new EnrollmentPermissions(
                standing.isOpen(now)
                        ? Permission.ALLOWED
                        : Permission.refused("The enrollment is not active, or its access has ended."),
                standing.status() == EnrollmentStatus.ACTIVE
                        ? Permission.ALLOWED
                        : Permission.refused("The enrollment is completed, awaits its payment, or has ended."));
    }
}
