package io.lyceum.demo;

import io.lyceum.demo.AttemptMaker.Place;
import io.lyceum.demo.CoursePlan.Exam;
import io.lyceum.demo.CoursePlan.Step;
import io.lyceum.demo.SubmissionMaker.Grading;
import io.lyceum.demo.assessment.Assignment;
import io.lyceum.demo.assessment.AttemptStatus;
import io.lyceum.demo.assessment.LatePolicyKind;
import io.lyceum.demo.assessment.QuizAttempt;
import io.lyceum.demo.assessment.QuizType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Walks through a course as a learner does: lesson after lesson, with quizzes and work on the way. */
final class Walker {

    private final Days days;
    private final CoursePlan plan;
    private final double skill;
    private final boolean finishes;
    private final Dice dice;
    private final AttemptMaker attempts;
    private final SubmissionMaker submissions;
    private final ProgressMaker progress;
    private final Walk walk = new Walk();

    /**
     * Prepares a walk.
     *
     * @param skill how likely the learner knows something, 0-1
     * @param finishes whether the learner goes to the end, with all work graded
     */
    Walker(Days days, CoursePlan plan, Place place, double skill, boolean finishes) {
        this.days = days;
        this.plan = plan;
        this.skill = skill;
        this.finishes = finishes;
        dice = Dice.of("walk", place.enrollmentId());
        attempts = new AttemptMaker(days, plan, place);
        submissions = new SubmissionMaker(plan, place);
        progress = new ProgressMaker(place, dice);
    }

    /** Walks the first so many lessons between two instants and begins the next one; all, and the exams, where the learner finishes. */
    Walk walk(Instant from, Instant until, int lessons) {
        List<Step> steps = plan.openSteps();
        boolean waits = !finishes && lessons >= steps.size() && awaitsGrading(at(from, until, steps.size(), steps));
        int stop = finishes || waits ? steps.size() : Math.min(lessons, steps.size() - 1);
        for (int i = 0; i < stop; i++) {
            complete(steps.get(i), at(from, until, i, steps));
        }
        if (finishes) {
            Instant last = at(from, until, steps.size(), steps);
            plan.openExams().forEach(exam -> sit(exam, Days.earlier(last, end(exam, until).minus(Duration.ofHours(3))), until));
        } else if (!waits) {
            begin(steps.get(stop), at(from, until, stop, steps), stop == 0 && dice.chance(0.5));
        }
        return walk;
    }

    /** Sits an exam whose essay nobody has read yet; only where one is drawn, since everything else is graded at once. */
    private boolean awaitsGrading(Instant at) {
        return plan.openExams().stream()
                .map(exam -> attempts.attempt(exam, 1, at, skill, AttemptStatus.SUBMITTED))
                .filter(AttemptMaker::awaitsGrading)
                .anyMatch(walk.attempts::add);
    }

    private Instant at(Instant from, Instant until, int index, List<Step> steps) {
        long seconds = Duration.between(from, until).toSeconds();
        Instant even = from.plusSeconds((long) (seconds * (index + dice.unit() * 0.8) / (steps.size() + 1.0)));
        // What is due is done before it is due, and so is what comes before it.
        return steps.stream().skip(index)
                .flatMap(Walker::dueAt)
                .filter(due -> due.isBefore(until))
                .map(due -> due.minusSeconds((steps.size() - index) * 7200L + dice.between(0, 3600)))
                .reduce(even, Days::earlier);
    }

    private static Stream<Instant> dueAt(Step step) {
        return Stream.of(step.exam() == null ? null : step.exam().quiz().dueAt(), step.assignment() == null ? null : step.assignment().dueAt())
                .flatMap(Stream::ofNullable);
    }

    private void complete(Step step, Instant at) {
        if (!step.lesson().mandatory() && dice.chance(0.4)) {
            return;
        }
        if (step.exam() != null) {
            sit(step.exam(), at, days.today().minusSeconds(60));
        }
        if (step.assignment() != null) {
            handIn(step.assignment(), at);
        }
        walk.progress.add(progress.completed(step, at));
    }

    private void begin(Step step, Instant at, boolean untouched) {
        walk.progress.add(untouched ? progress.notStarted(step, at) : progress.begun(step, at));
        if (step.exam() != null && !untouched) {
            beginQuiz(step.exam(), at);
        }
    }

    private void beginQuiz(Exam exam, Instant at) {
        if (exam.quiz().availableUntil() != null && !at.isBefore(exam.quiz().availableUntil())) {
            return;
        }
        if (exam.quiz().timeLimitMinutes() == null) {
            walk.attempts.add(attempts.attempt(exam, 1, at, skill, AttemptStatus.IN_PROGRESS));
        } else {
            walk.attempts.add(attempts.attempt(exam, 1, at, 0.15, dice.chance(0.3) ? AttemptStatus.EXPIRED : AttemptStatus.GRADED));
        }
    }

    /** Tries until it is passed or nothing is left; practice needs one try, now and then two. */
    private void sit(Exam exam, Instant at, Instant until) {
        @Nullable Integer limit = exam.quiz().attemptLimit();
        boolean practice = exam.quiz().type() == QuizType.PRACTICE;
        int most = practice ? dice.skewed(1, 2, 2) : limit == null ? 3 : limit;
        long gap = Math.clamp(Duration.between(at, end(exam, until)).toSeconds() / (most + 1), 60, 72_000);
        for (int number = 1; number <= most; number++) {
            boolean lost = number == 1 && exam.quiz().timeLimitMinutes() != null && dice.chance(0.03);
            Instant start = at.plusSeconds(gap * (number - 1));
            double chance = Math.min(0.98, skill + 0.07 * (number - 1));
            QuizAttempt attempt = attempts.attempt(exam, number, start, chance, lost ? AttemptStatus.EXPIRED : AttemptStatus.GRADED);
            walk.attempts.add(attempt);
            if (!practice && Boolean.TRUE.equals(attempt.passed())) {
                return;
            }
        }
    }

    private static Instant end(Exam exam, Instant until) {
        return exam.quiz().availableUntil() == null ? until : Days.earlier(until, exam.quiz().availableUntil());
    }

    private void handIn(Assignment assignment, Instant at) {
        boolean mayBeLate = assignment.dueAt() != null && assignment.latePolicy().kind() != LatePolicyKind.NOT_ACCEPTED;
        Instant handedIn = mayBeLate && dice.chance(0.15) ? assignment.dueAt().plus(Duration.ofHours(dice.between(2, 44))) : at;
        Instant time = days.isPast(handedIn.plus(Duration.ofHours(12))) ? handedIn : at;
        Instant gradedAt = finishes ? time.plus(Duration.ofHours(dice.between(4, 60))) : time.plus(Duration.ofHours(dice.between(10, 150)));
        Grading grading = grading(assignment, gradedAt);
        boolean again = grading == Grading.RELEASED && assignment.allowsResubmission() && dice.chance(0.18);
        walk.submissions.add(submissions.submission(assignment, 1, time, again ? skill - 0.3 : skill, grading, safe(gradedAt)));
        Instant second = gradedAt.plus(Duration.ofHours(30));
        if (again && days.isPast(second.plus(Duration.ofHours(40))) && (assignment.dueAt() == null || second.isBefore(assignment.dueAt()))) {
            walk.submissions.add(submissions.submission(assignment, 2, second, skill, Grading.RELEASED, second.plus(Duration.ofHours(20))));
        }
    }

    private Grading grading(Assignment assignment, Instant gradedAt) {
        if (finishes) {
            return Grading.RELEASED;
        }
        boolean busy = gradedAt.isAfter(days.ago(45)) && dice.chance(0.25);
        if (busy || !days.isPast(gradedAt.plus(Duration.ofHours(2)))) {
            return Grading.NONE;
        }
        boolean recent = gradedAt.isAfter(days.ago(14));
        return assignment.anonymous() || recent && dice.chance(0.3) ? Grading.HIDDEN : Grading.RELEASED;
    }

    private Instant safe(Instant gradedAt) {
        return Days.earlier(gradedAt, days.today().minusSeconds(7200));
    }
}
