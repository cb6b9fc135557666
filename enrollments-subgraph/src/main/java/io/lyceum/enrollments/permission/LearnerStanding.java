package io.lyceum.enrollments.permission;

import io.lyceum.enrollments.lesson.CourseStanding;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a learner stands in an enrollment of theirs.
 *
 * @param progress 0.00–100.00
 * @param paidAt when the money arrived that could be given back; null where there is none
 */
record LearnerStanding(CourseStanding course, BigDecimal progress, @Nullable Instant paidAt) {}
