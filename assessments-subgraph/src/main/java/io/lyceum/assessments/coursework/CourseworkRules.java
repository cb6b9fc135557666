package io.lyceum.assessments.coursework;

import static io.lyceum.assessments.generated.types.CreateAssignmentErrorCode.INVALID_TEXT;
import static io.lyceum.assessments.generated.types.CreateAssignmentErrorCode.INVALID_TIME;
import static io.lyceum.assessments.generated.types.CreateAssignmentErrorCode.NO_SUBMISSION_TYPE;
import static io.lyceum.assessments.generated.types.CreateAssignmentErrorCode.OUT_OF_RANGE;

import io.lyceum.assessments.assignment.LatePolicy;
import io.lyceum.assessments.coursework.CreateResult.Refused;
import io.lyceum.assessments.coursework.NewAssignment.NewCriterion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an assignment may be. */
final class CourseworkRules {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 5_000;
    private static final int LONGEST_INSTRUCTIONS = 15_000;
    private static final int MOST_CRITERIA = 20;
    private static final int LONGEST_GRACE = 7 * 24 * 60;
    private static final int DECIMALS = 2;
    private static final BigDecimal LEAST = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal HIGHEST_WEIGHT = new BigDecimal("9999.99");
    private static final BigDecimal HIGHEST_SCORE = new BigDecimal("999999.99");

    private final List<Refused> faults = new ArrayList<>();

    private CourseworkRules() {}

    /** What is wrong with an assignment, the first of it; empty where nothing is. */
    static Optional<Refused> fault(NewAssignment assignment) {
        CourseworkRules rules = new CourseworkRules();
        rules.checkTexts(assignment);
        rules.checkNumbers(assignment);
        rules.check(assignment.latePolicy());
        rules.checkTimes(assignment);
        rules.checkRubric(assignment);
        rules.require(!assignment.submissionTypes().isEmpty(), Refused.at(NO_SUBMISSION_TYPE, "submissionTypes"));
        return rules.faults.stream().findFirst();
    }

    private void checkTexts(NewAssignment assignment) {
        require(isTitle(assignment.title()), Refused.at(INVALID_TEXT, "title"));
        require(isWithin(assignment.description(), LONGEST_DESCRIPTION), Refused.at(INVALID_TEXT, "description"));
        require(isWithin(assignment.instructions(), LONGEST_INSTRUCTIONS), Refused.at(INVALID_TEXT, "instructions"));
    }

    private void checkNumbers(NewAssignment assignment) {
        require(isBetween(LEAST, assignment.maxScore(), HIGHEST_SCORE), Refused.at(OUT_OF_RANGE, "maxScore"));
        require(isBetween(BigDecimal.ZERO, assignment.weight(), HIGHEST_WEIGHT), Refused.at(OUT_OF_RANGE, "weight"));
    }

    private void check(LatePolicy policy) {
        boolean isGrace = policy.graceMinutes() >= 0 && policy.graceMinutes() <= LONGEST_GRACE;
        require(isGrace, Refused.at(OUT_OF_RANGE, "latePolicy", "graceMinutes"));
        require(isBetween(BigDecimal.ZERO, policy.penaltyPerDay(), HUNDRED), Refused.at(OUT_OF_RANGE, "latePolicy", "penaltyPerDay"));
        require(isBetween(BigDecimal.ZERO, policy.maximumPenalty(), HUNDRED), Refused.at(OUT_OF_RANGE, "latePolicy", "maximumPenalty"));
    }

    private void checkTimes(NewAssignment assignment) {
        boolean isInOrder = assignment.availableFrom() == null
                || assignment.dueAt() == null
                || assignment.availableFrom().isBefore(assignment.dueAt());
        require(isInOrder, Refused.at(INVALID_TIME, "dueAt"));
        boolean isAfterDue = assignment.latePolicy().acceptedUntil() == null
                || (assignment.dueAt() != null && !assignment.latePolicy().acceptedUntil().isBefore(assignment.dueAt()));
        require(isAfterDue, Refused.at(INVALID_TIME, "latePolicy", "acceptedUntil"));
    }

    private void checkRubric(NewAssignment assignment) {
        List<NewCriterion> criteria = assignment.criteria();
        boolean isText = criteria.size() <= MOST_CRITERIA
                && criteria.stream().allMatch(one -> isTitle(one.title()) && isWithin(one.description(), LONGEST_DESCRIPTION));
        require(isText, Refused.at(INVALID_TEXT, "criteria"));
        BigDecimal points = criteria.stream().map(NewCriterion::points).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isWorth = criteria.stream().allMatch(one -> isBetween(BigDecimal.ZERO, one.points(), assignment.maxScore()))
                && points.compareTo(assignment.maxScore()) <= 0;
        require(isWorth, Refused.at(OUT_OF_RANGE, "criteria"));
    }

    private void require(boolean isRight, Refused otherwise) {
        if (!isRight) {
            faults.add(otherwise);
        }
    }

    private static boolean isTitle(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TITLE;
    }

    private static boolean isWithin(@Nullable String text, int most) {
        return text == null || text.length() <= most;
    }

    private static boolean isBetween(BigDecimal least, @Nullable BigDecimal number, BigDecimal most) {
        return number == null
                || (number.compareTo(least) >= 0 && number.compareTo(most) <= 0 && number.stripTrailingZeros().scale() <= DECIMALS);
    }
}
