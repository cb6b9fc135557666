package io.lyceum.courses.enrollment;

import java.time.Instant;
import java.util.Set;

/** What the events of an enrollment say, as far as it matters here; ids are global ids. */
record EnrollmentState(String userId, String courseId, String status, Instant enrolledAt) {

    private static final Set<String> LEARNING = Set.of("ACTIVE", "COMPLETED");

    /** Whether an enrollment with the status counts for its course's popularity. */
    static boolean isLearner(String status) {
        return LEARNING.contains(status);
    }
}
