package io.lyceum.demo;

import io.lyceum.demo.AttemptMaker.Place;
import io.lyceum.demo.catalogue.Lesson;
import io.lyceum.demo.enrollment.Enrollment;
import io.lyceum.demo.enrollment.EnrollmentOutcome;
import io.lyceum.demo.enrollment.EnrollmentStatus;
import io.lyceum.demo.enrollment.EnrollmentType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes an enrollment with all that happened in it. */
final class EnrollmentMaker {

    private final Days days;

    EnrollmentMaker(Days days) {
        this.days = days;
    }

    /** An enrollment, what was done in it and the final grade; null where nothing counts yet. */
    record Result(Admission admission, Enrollment enrollment, Walk walk, @Nullable BigDecimal finalGrade) {}

    Result make(Admission admission) {
        UUID id = admission.enrollmentId();
        Dice dice = Dice.of("enrollment", id);
        @Nullable Instant expires = expiresAt(admission);
        @Nullable Instant ended = endedAt(admission, expires, dice);
        Walk walk = walk(admission, ended, dice);
        boolean completed = admission.status() == EnrollmentStatus.COMPLETED;
        boolean inCourse = completed || admission.status() == EnrollmentStatus.ACTIVE;
        @Nullable BigDecimal grade = Gradebook.finalGrade(admission.plan(), walk, inCourse, days.today());
        Instant activity = walk.activity(admission.enrolledAt());
        @Nullable Instant completedAt = completed ? walk.end(admission.enrolledAt()).plusSeconds(dice.between(1, 60)) : null;
        int total = admission.plan().mandatoryLessons();
        int done = walk.completed(mandatory(admission.plan()));
        Instant updated = Days.later(activity, completedAt != null ? completedAt : ended != null ? ended : activity);
        Enrollment enrollment = new Enrollment(
                id, admission.learner().id(), admission.plan().course().id(), admission.status(), admission.type(),
                completed ? outcome(admission.plan(), grade) : null,
                AttemptMaker.percentage(BigDecimal.valueOf(done), BigDecimal.valueOf(total)), done, total, walk.secondsSpent(),
                walk.progress.isEmpty() ? null : activity, admission.enrolledAt(), completedAt, expires, ended,
                admission.status() == EnrollmentStatus.PENDING_PAYMENT ? days.ago(-1) : null,
                admission.type() == EnrollmentType.PAID ? PaymentMaker.id(id) : null, admission.subscriptionId(), walk.progress.size() + 1,
                updated);
        return new Result(admission, enrollment, walk, grade);
    }

    private @Nullable Instant expiresAt(Admission admission) {
        Integer access = admission.plan().course().accessDays();
        boolean began = admission.status() != EnrollmentStatus.PENDING_PAYMENT && admission.status() != EnrollmentStatus.CANCELLED;
        return access == null || !began ? null : admission.enrolledAt().plus(Duration.ofDays(access));
    }

    private @Nullable Instant endedAt(Admission admission, @Nullable Instant expires, Dice dice) {
        Instant from = admission.enrolledAt();
        return switch (admission.status()) {
            case PENDING_PAYMENT, ACTIVE, COMPLETED -> null;
            case CANCELLED -> from.plus(Duration.ofHours(1));
            case EXPIRED -> expires;
            case REFUNDED -> Days.earlier(from.plus(Duration.ofHours(dice.between(30, 300))), days.today().minusSeconds(600));
            case DROPPED -> Days.earlier(from.plus(Duration.ofDays(dice.between(5, 60))), days.today().minusSeconds(dice.between(600, 90_000)));
        };
    }

    private Walk walk(Admission admission, @Nullable Instant ended, Dice dice) {
        Instant from = admission.enrolledAt().plusSeconds(dice.between(60, 4000));
        boolean finishes = admission.status() == EnrollmentStatus.COMPLETED;
        Walker walker = new Walker(days, admission.plan(), new Place(admission.enrollmentId(), admission.learner().id()), admission.skill(), finishes);
        int steps = admission.plan().openSteps().size();
        return switch (admission.status()) {
            case PENDING_PAYMENT, CANCELLED -> new Walk();
            case COMPLETED -> walker.walk(from, finish(admission, dice), steps);
            case REFUNDED -> walker.walk(from, dice.within(from, Days.later(from, ended)), dice.between(0, 1));
            case ACTIVE -> walker.walk(from, lastSeen(admission, from, dice), reached(admission, steps));
            case DROPPED, EXPIRED -> walker.walk(from, dice.within(from, Days.later(from, ended)), (int) (admission.reach() * steps * 0.6));
        };
    }

    /** How many lessons are done; who began with a group is further than who takes it easy. */
    private static int reached(Admission admission, int steps) {
        boolean together = admission.plan().cohortStart() != null;
        return (int) (Math.pow(admission.reach(), together ? 0.4 : 0.8) * (steps + 1));
    }

    /** When the last lesson is done; grading needs some days more. */
    private Instant finish(Admission admission, Dice dice) {
        Instant latest = days.ago(7);
        Instant pace = admission.enrolledAt().plus(Duration.ofDays(dice.between(18, 75)));
        return admission.plan().cohortStart() == null ? Days.earlier(pace, latest) : latest;
    }

    private Instant lastSeen(Admission admission, Instant from, Dice dice) {
        Instant recent = days.between(dice, dice.skewed(1, 30, 2), 0).minusSeconds(7200);
        Instant busy = admission.plan().cohortStart() == null ? from.plus(Duration.ofDays(dice.between(3, 90))) : recent;
        return Days.later(from, dice.chance(0.4) ? Days.earlier(busy, recent) : recent);
    }

    private static EnrollmentOutcome outcome(CoursePlan plan, @Nullable BigDecimal grade) {
        if (grade == null) {
            return EnrollmentOutcome.PASSED;
        }
        if (grade.compareTo(plan.course().distinctionMark()) >= 0) {
            return EnrollmentOutcome.DISTINCTION;
        }
        return grade.compareTo(plan.course().passMark()) >= 0 ? EnrollmentOutcome.PASSED : EnrollmentOutcome.FAILED;
    }

    private static Set<UUID> mandatory(CoursePlan plan) {
        return plan.openSteps().stream().map(CoursePlan.Step::lesson).filter(Lesson::mandatory).map(Lesson::id).collect(Collectors.toSet());
    }
}
