package io.lyceum.enrollments.progress;

import io.lyceum.enrollments.generated.types.LessonProgressStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a learner is in a lesson, as it is kept.
 *
 * @param id of the row that holds it, or will
 * @param percentage 0.00–100.00; 100 exactly where it is done
 * @param lastActivityAt when it last changed
 * @param completedAt null until it is done
 */
record LessonState(
        UUID id,
        UUID lessonId,
        LessonProgressStatus status,
        BigDecimal percentage,
        int positionSeconds,
        int timeSpentSeconds,
        @Nullable String notes,
        Instant lastActivityAt,
        @Nullable Instant completedAt) {

    private static final BigDecimal ALL = new BigDecimal("100.00");

    /** Before anything was reported. */
    static LessonState untouched(UUID id, UUID lesson, Instant now) {
        return new LessonState(id, lesson, LessonProgressStatus.NOT_STARTED, BigDecimal.ZERO.setScale(2), 0, 0, null, now, null);
    }

    /**
     * After a report: status, percentage and time never go back; position and notes do, unless the report was overtaken by a newer one, which
     * knew of more time.
     *
     * @return this where the report changes nothing
     */
    LessonState after(LessonReport report, Instant now) {
        boolean isOvertaken = report.timeSpentSeconds() != null && report.timeSpentSeconds() < timeSpentSeconds;
        BigDecimal reached = report.percentage() == null ? percentage : percentage.max(report.percentage());
        LessonProgressStatus next = status(report, reached);
        boolean isDone = next == LessonProgressStatus.COMPLETED;
        LessonState state = new LessonState(
                id,
                lessonId,
                next,
                isDone ? ALL : reached,
                isOvertaken ? positionSeconds : Objects.requireNonNullElse(report.positionSeconds(), positionSeconds),
                report.timeSpentSeconds() == null ? timeSpentSeconds : Math.max(timeSpentSeconds, report.timeSpentSeconds()),
                isOvertaken || report.notes() == null ? notes : emptyToNull(report.notes()),
                lastActivityAt,
                isDone && completedAt == null ? now : completedAt);
        return state.equals(this) ? this : state.at(now);
    }

    boolean isDone() {
        return status == LessonProgressStatus.COMPLETED;
    }

    private LessonProgressStatus status(LessonReport report, BigDecimal reached) {
        if (reached.compareTo(ALL) == 0) {
            return LessonProgressStatus.COMPLETED;
        }
        LessonProgressStatus reported = Objects.requireNonNullElse(report.status(), LessonProgressStatus.IN_PROGRESS);
        LessonProgressStatus atLeast = reached.signum() > 0 ? LessonProgressStatus.IN_PROGRESS : LessonProgressStatus.NOT_STARTED;
        return later(status, later(reported, atLeast));
    }

    /** The enum's order is the order of learning. */
    private static LessonProgressStatus later(LessonProgressStatus one, LessonProgressStatus other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private LessonState at(Instant now) {
        return new LessonState(
                id, lessonId, status, percentage, positionSeconds, timeSpentSeconds, notes, now, completedAt);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
