package io.lyceum.assessments.grade;

import io.lyceum.assessments.generated.types.GradeSubmissionErrorCode;
import io.lyceum.assessments.grade.GradeProposal.CriterionPoints;
import io.lyceum.assessments.grade.GradeResult.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a grade may be. */
final class GradingRules {

    static final int LONGEST_FEEDBACK = 20_000;
    static final int LONGEST_COMMENT = 5_000;

    private static final int DECIMALS = 2;

    private GradingRules() {}

    /**
     * What is wrong with a grade; empty where nothing is.
     *
     * @param rubric the points of the assignment's criteria at most; empty where it has none
     */
    static Optional<Refused> fault(GradeProposal grade, BigDecimal maxScore, Map<UUID, BigDecimal> rubric) {
        if ((grade.score() == null) == (grade.criteria() == null)) {
            return refused(GradeSubmissionErrorCode.SCORE_OR_CRITERIA, null);
        }
        if (isLonger(grade.feedback(), LONGEST_FEEDBACK)) {
            return refused(GradeSubmissionErrorCode.TOO_LARGE, "feedback");
        }
        Optional<Refused> fault = grade.criteria() == null ? Optional.empty() : fault(grade.criteria(), rubric);
        return fault.isPresent() || isWithin(score(grade), maxScore)
                ? fault
                : refused(GradeSubmissionErrorCode.SCORE_OUT_OF_RANGE, grade.criteria() == null ? "score" : "criteria");
    }

    /** The score before anything is taken off. */
    static BigDecimal score(GradeProposal grade) {
        return grade.criteria() == null
                ? Objects.requireNonNull(grade.score())
                : grade.criteria().stream().map(CriterionPoints::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Optional<Refused> fault(List<CriterionPoints> criteria, Map<UUID, BigDecimal> rubric) {
        boolean isWhole = criteria.size() == rubric.size()
                && criteria.stream().map(CriterionPoints::criterion).distinct().filter(rubric::containsKey).count() == rubric.size();
        if (!isWhole || rubric.isEmpty()) {
            return refused(GradeSubmissionErrorCode.CRITERIA_MISMATCH, "criteria");
        }
        if (criteria.stream().anyMatch(one -> !isWithin(one.points(), rubric.get(one.criterion())))) {
            return refused(GradeSubmissionErrorCode.POINTS_OUT_OF_RANGE, "criteria");
        }
        return criteria.stream().anyMatch(one -> isLonger(one.comment(), LONGEST_COMMENT))
                ? refused(GradeSubmissionErrorCode.TOO_LARGE, "criteria")
                : Optional.empty();
    }

    private static boolean isWithin(BigDecimal points, BigDecimal most) {
        return points.signum() >= 0 && points.compareTo(most) <= 0 && points.stripTrailingZeros().scale() <= DECIMALS;
    }

    private static boolean isLonger(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }

    private static Optional<Refused> refused(GradeSubmissionErrorCode code, @Nullable String field) {
        return Optional.of(new Refused(code, field));
    }
}
