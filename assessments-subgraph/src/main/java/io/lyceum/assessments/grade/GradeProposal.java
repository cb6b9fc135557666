package io.lyceum.assessments.grade;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grade that somebody wants to give.
 *
 * @param expectedVersion the submission's version as the grader saw it
 * @param score before anything is taken off; null where the criteria make it up
 * @param criteria the points of each criterion; null where the score is given as a whole
 * @param feedback null where nothing is said
 */
record GradeProposal(
        UUID submission,
        int expectedVersion,
        @Nullable BigDecimal score,
        @Nullable List<CriterionPoints> criteria,
        @Nullable String feedback) {

    /**
     * What one criterion of the rubric is worth.
     *
     * @param comment null where nothing is said
     */
    record CriterionPoints(UUID criterion, BigDecimal points, @Nullable String comment) {}
}
