package io.lyceum.enrollments.lesson;

import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.enrollments.generated.types.LessonAccessReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What of a learner's enrollment in a course decides about its lessons.
 *
 * @param expiresAt null for access without an end
 * @param subscriptionEndsAt null where no subscription covers the enrollment
 */
public record CourseStanding(EnrollmentStatus status, @Nullable Instant expiresAt, @Nullable Instant subscriptionEndsAt) {

    /** Whether its lessons are open to the learner. */
    public boolean isOpen(Instant now) {
        return reason(now) == LessonAccessReason.ENROLLED;
    }

    LessonAccessReason reason(Instant now) {
        return switch (status) {
            case PENDING_PAYMENT -> LessonAccessReason.PAYMENT_PENDING;
            case EXPIRED -> isOver(subscriptionEndsAt, now) && !isOver(expiresAt, now)
                    ? LessonAccessReason.SUBSCRIPTION_ENDED
                    : LessonAccessReason.ACCESS_EXPIRED;
            case DROPPED, REFUNDED, CANCELLED -> LessonAccessReason.ENROLLMENT_ENDED;
            case ACTIVE, COMPLETED -> whileItRuns(now);
        };
    }

    /** Time decides, not the status: whatever sweeps up what has run out may be late. */
    private LessonAccessReason whileItRuns(Instant now) {
        if (isOver(expiresAt, now)) {
            return LessonAccessReason.ACCESS_EXPIRED;
        }
        return isOver(subscriptionEndsAt, now) ? LessonAccessReason.SUBSCRIPTION_ENDED : LessonAccessReason.ENROLLED;
    }

    private static boolean isOver(@Nullable Instant end, Instant now) {
        return end != null && !now.isBefore(end);
    }
}
