package io.lyceum.enrollments.enrolling;

import io.lyceum.enrollments.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a published course asks of those who enroll, and gives them.
 *
 * @param capacity null without a limit
 * @param seatsTaken a moment ago: taking one decides
 * @param price null for a free course
 * @param accessDays null for access without an end
 * @param mandatoryLessons how many there are
 * @param firstLesson null for a course without lessons
 * @param hasPrerequisites whether other courses come before it
 */
public record CourseOffer(
        UUID id,
        String title,
        @Nullable Integer capacity,
        int seatsTaken,
        @Nullable Money price,
        @Nullable Integer accessDays,
        int mandatoryLessons,
        @Nullable UUID firstLesson,
        boolean hasPrerequisites) {

    /** Whether no seat was free a moment ago. */
    boolean isFull() {
        return capacity != null && seatsTaken >= capacity;
    }

    /** Until when somebody has access who begins now; null without an end. */
    public @Nullable Instant accessEnd(Instant now) {
        return accessDays == null ? null : now.plus(Duration.ofDays(accessDays));
    }
}
