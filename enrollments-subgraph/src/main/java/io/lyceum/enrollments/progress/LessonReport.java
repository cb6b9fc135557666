package io.lyceum.enrollments.progress;

import io.lyceum.enrollments.generated.types.LessonProgressInput;
import io.lyceum.enrollments.generated.types.LessonProgressStatus;
import io.lyceum.starter.id.TypeId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner says to be in a lesson. What is null stays as it is.
 *
 * @param percentage to two decimals
 * @param positionSeconds from the lesson's start
 * @param timeSpentSeconds altogether, not since the last report
 * @param notes empty to remove them
 */
record LessonReport(
        UUID lessonId,
        @Nullable BigDecimal percentage,
        @Nullable LessonProgressStatus status,
        @Nullable Integer positionSeconds,
        @Nullable Integer timeSpentSeconds,
        @Nullable String notes) {

    static LessonReport of(LessonProgressInput input) {
        BigDecimal percentage = input.getPercentage();
        return new LessonReport(
                TypeId.parse("lesson", input.getLessonId()),
                // Cut off, not rounded: 99.999 is not done.
                percentage == null ? null : percentage.setScale(2, RoundingMode.DOWN),
                input.getStatus(),
                input.getPositionSeconds(),
                input.getTimeSpentSeconds(),
                input.getNotes());
    }
}
