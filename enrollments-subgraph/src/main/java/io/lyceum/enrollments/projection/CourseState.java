package io.lyceum.enrollments.projection;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course as its events tell it; the names of the components are the contract's.
 *
 * @param capacity null without a limit
 * @param price null for a free course
 * @param accessDays null for access without an end
 * @param categoryIds its category and those above it
 * @param prerequisiteIds what is to be completed before it, in order; absent from what was told before there were any, and none then
 * @param lessons published ones, in order
 */
record CourseState(
        String title,
        String status,
        @Nullable Integer capacity,
        @Nullable Price price,
        @Nullable Integer accessDays,
        boolean hasCertificate,
        BigDecimal passMark,
        BigDecimal distinctionMark,
        List<String> categoryIds,
        @Nullable List<String> prerequisiteIds,
        List<Instructor> instructors,
        List<CourseLesson> lessons) {

    CourseState {
        prerequisiteIds = prerequisiteIds == null ? List.of() : prerequisiteIds;
    }

    /** What the course costs. */
    record Price(BigDecimal amount, String currency) {}

    /** Somebody who teaches it. */
    record Instructor(String userId, boolean isLead) {}

    /** A published lesson. */
    record CourseLesson(String id, boolean isMandatory) {}
}
