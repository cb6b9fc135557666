package io.lyceum.enrollments.enrollment;

import static io.lyceum.enrollments.generated.tables.Tables.ENROLLMENTS;
import static org.jooq.impl.DSL.row;

import io.lyceum.enrollments.generated.types.EnrollmentOrder;
import io.lyceum.enrollments.generated.types.EnrollmentOrderField;
import io.lyceum.enrollments.generated.types.OrderDirection;
import io.lyceum.starter.loader.Selection;
import io.lyceum.starter.page.Ordering;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;

/** What is read of an enrollment, and in which order. */
final class EnrollmentColumns {

    private static final EnrollmentOrder NEWEST_FIRST = EnrollmentOrder.newBuilder()
            .field(EnrollmentOrderField.ENROLLED_AT)
            .direction(OrderDirection.DESC)
            .build();

    private EnrollmentColumns() {}

    static SelectField<Enrollment> enrollment(Selection selection) {
        return row(
                        ENROLLMENTS.ID,
                        selection.pick("status", ENROLLMENTS.STATUS),
                        selection.pick("type", ENROLLMENTS.TYPE),
                        selection.pick("outcome", ENROLLMENTS.OUTCOME),
                        selection.pick("progressPercentage", ENROLLMENTS.PROGRESS_PERCENTAGE),
                        selection.pick("completedLessons", ENROLLMENTS.COMPLETED_LESSONS),
                        selection.pick("totalLessons", ENROLLMENTS.TOTAL_LESSONS),
                        selection.pick("timeSpentSeconds", ENROLLMENTS.TIME_SPENT_SECONDS),
                        selection.pick("enrolledAt", ENROLLMENTS.ENROLLED_AT),
                        selection.pick("lastAccessedAt", ENROLLMENTS.LAST_ACCESSED_AT),
                        selection.pick("completedAt", ENROLLMENTS.COMPLETED_AT),
                        selection.pick("endedAt", ENROLLMENTS.ENDED_AT),
                        selection.pick("expiresAt", ENROLLMENTS.EXPIRES_AT),
                        selection.pick("seatHeldUntil", ENROLLMENTS.SEAT_HELD_UNTIL),
                        selection.pick("version", ENROLLMENTS.VERSION),
                        selection.pick("course", ENROLLMENTS.COURSE_ID),
                        selection.pick("student", ENROLLMENTS.USER_ID),
                        selection.pick("subscription", ENROLLMENTS.SUBSCRIPTION_ID))
                .mapping(Enrollment::new);
    }

    /** @param wanted null for newest first */
    static Ordering ordering(@Nullable EnrollmentOrder wanted) {
        EnrollmentOrder order = wanted == null ? NEWEST_FIRST : wanted;
        SortOrder direction = order.getDirection() == OrderDirection.DESC ? SortOrder.DESC : SortOrder.ASC;
        Field<?> field =
                switch (order.getField()) {
                    case ENROLLED_AT -> ENROLLMENTS.ENROLLED_AT;
                    case PROGRESS -> ENROLLMENTS.PROGRESS_PERCENTAGE;
                };
        return Ordering.by(field, direction, ENROLLMENTS.ID);
    }
}
