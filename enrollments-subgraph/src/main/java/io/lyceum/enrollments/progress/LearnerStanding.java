package io.lyceum.enrollments.progress;

import io.lyceum.enrollments.lesson.CourseStanding;
import java.util.UUID;

/** Who learns in which course, and whether they may. */
record LearnerStanding(UUID userId, UUID courseId, CourseStanding standing) {}
