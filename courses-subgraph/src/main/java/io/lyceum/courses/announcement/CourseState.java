package io.lyceum.courses.announcement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course's whole state, as an event carries it; ids are global ids.
 *
 * @param status as in the schema; a deleted course is told as an archived one
 * @param capacity null without a limit
 * @param price null for a free course, and for one that has no price yet
 * @param accessDays null for ever
 * @param categoryIds its category and those above, the nearest first
 * @param prerequisiteIds the courses to have taken before, in their order, whatever their status
 * @param instructors in their order
 * @param lessons those that learners see, in the order of the course
 */
record CourseState(
        String id,
        String title,
        String slug,
        String status,
        @Nullable String organizationId,
        @Nullable Integer capacity,
        @Nullable Price price,
        @Nullable Integer accessDays,
        boolean hasCertificate,
        BigDecimal passMark,
        BigDecimal distinctionMark,
        List<String> categoryIds,
        List<String> prerequisiteIds,
        List<Instructor> instructors,
        List<Lesson> lessons) {

    /** In units of the currency. */
    record Price(BigDecimal amount, String currency) {}

    record Instructor(String userId, boolean isLead) {}

    record Lesson(String id, boolean isMandatory) {}
}
