package io.lyceum.demo;

import io.lyceum.demo.AttemptMaker.Place;
import io.lyceum.demo.assessment.Assignment;
import io.lyceum.demo.assessment.CriterionGrade;
import io.lyceum.demo.assessment.Grade;
import io.lyceum.demo.assessment.LatePolicyKind;
import io.lyceum.demo.assessment.RubricCriterion;
import io.lyceum.demo.assessment.Submission;
import io.lyceum.demo.assessment.SubmissionFile;
import io.lyceum.demo.assessment.SubmissionStatus;
import io.lyceum.demo.assessment.SubmissionType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes handed-in work with its grades. */
final class SubmissionMaker {

    /** How far grading has come. */
    enum Grading {
        NONE,
        HIDDEN,
        RELEASED
    }

    private final CoursePlan plan;
    private final Place place;

    SubmissionMaker(CoursePlan plan, Place place) {
        this.plan = plan;
        this.place = place;
    }

    /**
     * Makes a submission.
     *
     * @param gradedAt when it was graded, where it was
     */
    Submission submission(Assignment assignment, int number, Instant at, double skill, Grading grading, Instant gradedAt) {
        UUID id = DemoIds.of("submission", place.enrollmentId() + ":" + assignment.id() + ":" + number);
        Dice dice = Dice.of("submission", id);
        boolean late = assignment.dueAt() != null && at.isAfter(assignment.dueAt());
        List<SubmissionType> types = assignment.submissionTypes();
        boolean file = types.contains(SubmissionType.FILE) && (types.size() == 1 || dice.chance(0.6));
        boolean link = !file && types.contains(SubmissionType.LINK) && (types.size() == 1 || dice.chance(0.6));
        @Nullable Grade grade = grading == Grading.NONE ? null : grade(assignment, at, skill, grading, gradedAt, dice);
        return new Submission(
                id, assignment.id(), place.enrollmentId(), place.userId(), plan.course().id(), number,
                grade == null ? SubmissionStatus.SUBMITTED : SubmissionStatus.GRADED, late,
                file || link && dice.chance(0.5) ? null : dice.pick(Phrases.of("submission")),
                link ? List.of(URI.create("https://code.lyceum.test/work/" + id)) : List.of(), file ? List.of(file(id, dice)) : List.of(), at,
                grade);
    }

    private static SubmissionFile file(UUID submission, Dice dice) {
        boolean pdf = dice.chance(0.7);
        UUID id = DemoIds.of("submission-file", submission.toString());
        String name = pdf ? "submission.pdf" : "submission.zip";
        return new SubmissionFile(
                id, name, pdf ? "application/pdf" : "application/zip", dice.between(20_000, 4_000_000),
                URI.create("https://media.lyceum.test/submissions/" + id + "/" + name));
    }

    private Grade grade(Assignment assignment, Instant at, double skill, Grading grading, Instant gradedAt, Dice dice) {
        List<CriterionGrade> criteria = assignment.rubric().stream().map(criterion -> judged(criterion, skill, dice)).toList();
        BigDecimal raw = criteria.stream().map(CriterionGrade::points).reduce(new BigDecimal("0.00"), BigDecimal::add);
        BigDecimal penalty = penalty(assignment, at).min(raw);
        BigDecimal score = raw.subtract(penalty);
        BigDecimal percentage = AttemptMaker.percentage(score, assignment.maxScore());
        String word = percentage.intValue() >= 85 ? "high" : percentage.intValue() >= 55 ? "middle" : "low";
        return new Grade(
                score, penalty, percentage, dice.pick(Phrases.of("feedback " + word)), plan.lead(), gradedAt,
                grading == Grading.RELEASED ? gradedAt.plus(Duration.ofMinutes(dice.between(1, 90))) : null, criteria);
    }

    private static CriterionGrade judged(RubricCriterion criterion, double skill, Dice dice) {
        double share = Math.clamp(skill + (dice.unit() - 0.45) * 0.35, 0.15, 1.0);
        int halves = (int) Math.round(share * criterion.points().intValue() * 2);
        String word = share >= 0.85 ? "high" : share >= 0.5 ? "middle" : "low";
        return new CriterionGrade(
                criterion.id(), BigDecimal.valueOf(halves * 50L, 2), dice.chance(0.5) ? dice.pick(Phrases.of("criterion " + word)) : null);
    }

    /** What lateness costs, in points: each begun day the policy's share of the maximum. */
    private static BigDecimal penalty(Assignment assignment, Instant at) {
        boolean late = assignment.dueAt() != null && at.isAfter(assignment.dueAt());
        if (!late || assignment.latePolicy().kind() != LatePolicyKind.PENALTY_PER_DAY) {
            return new BigDecimal("0.00");
        }
        long daysLate = Duration.between(assignment.dueAt(), at).toDays() + 1;
        BigDecimal percent = Objects.requireNonNull(assignment.latePolicy().percentPerDay()).multiply(BigDecimal.valueOf(daysLate));
        return assignment.maxScore().multiply(percent).divide(new BigDecimal(100), 2, RoundingMode.HALF_UP);
    }
}
