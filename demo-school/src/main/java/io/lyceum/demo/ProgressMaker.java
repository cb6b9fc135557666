package io.lyceum.demo;

import io.lyceum.demo.AttemptMaker.Place;
import io.lyceum.demo.CoursePlan.Step;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.catalogue.LessonType;
import io.lyceum.demo.enrollment.LessonProgress;
import io.lyceum.demo.enrollment.LessonProgressStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the rows that say how far a learner is in a lesson. */
final class ProgressMaker {

    private static final BigDecimal ALL = new BigDecimal("100.00");

    private final Place place;
    private final Dice dice;

    ProgressMaker(Place place, Dice dice) {
        this.place = place;
        this.dice = dice;
    }

    LessonProgress completed(Step step, Instant at) {
        int length = step.lesson().durationMinutes() * 60;
        int spent = length * dice.between(70, 140) / 100;
        return row(step.lesson(), LessonProgressStatus.COMPLETED, ALL, watched(step.lesson()) ? length : 0, spent, at.minusSeconds(spent), at);
    }

    LessonProgress begun(Step step, Instant at) {
        int percent = watched(step.lesson()) ? dice.between(8, 75) : dice.between(10, 60);
        int spent = Math.max(30, step.lesson().durationMinutes() * 60 * percent / 100);
        return row(
                step.lesson(), LessonProgressStatus.IN_PROGRESS, new BigDecimal(percent + ".00"), watched(step.lesson()) ? spent : 0, spent,
                at.minusSeconds(spent), at);
    }

    LessonProgress notStarted(Step step, Instant at) {
        return new LessonProgress(
                id(step.lesson()), place.enrollmentId(), place.userId(), step.lesson().id(), LessonProgressStatus.NOT_STARTED,
                new BigDecimal("0.00"), 0, 0, null, at, null, null, null);
    }

    private LessonProgress row(
            Lesson lesson, LessonProgressStatus status, BigDecimal percentage, int position, int spent, Instant started, Instant last) {
        @Nullable String notes = dice.chance(0.06) ? dice.pick(Phrases.of("note")) : null;
        return new LessonProgress(
                id(lesson), place.enrollmentId(), place.userId(), lesson.id(), status, percentage, position, spent, notes, started, started,
                last, status == LessonProgressStatus.COMPLETED ? last : null);
    }

    private UUID id(Lesson lesson) {
        return DemoIds.of("lesson-progress", place.enrollmentId() + ":" + lesson.id());
    }

    private static boolean watched(Lesson lesson) {
        return lesson.type() == LessonType.VIDEO;
    }
}
