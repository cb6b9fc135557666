package io.lyceum.assessments.grading;

import io.lyceum.assessments.standing.LearnerQuiz;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * What the questions of an attempt come to.
 *
 * @param earnedPoints of the questions that are graded
 * @param totalPoints of all
 * @param ungradedCount how many questions await their grade
 */
record AttemptResult(
        UUID attemptId, LearnerQuiz quiz, BigDecimal earnedPoints, BigDecimal totalPoints, BigDecimal passingScore, int ungradedCount) {

    boolean isGraded() {
        return ungradedCount == 0;
    }

    BigDecimal percentage() {
        return Percentage.of(earnedPoints, totalPoints);
    }

    boolean isPassed() {
        return percentage().compareTo(passingScore) >= 0;
    }
}
