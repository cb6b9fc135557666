package io.lyceum.assessments.grading;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.question.QuestionKey;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question of an attempt with its answer, as far as its grading needs it.
 *
 * @param id of the question in the attempt
 * @param questionId of the question in the pool
 * @param earnedPoints what the answer is worth so far; null while it is not graded
 */
record AnsweredQuestion(
        UUID id,
        UUID attemptId,
        UUID questionId,
        QuestionType type,
        BigDecimal points,
        boolean hasPartialCredit,
        @Nullable BigDecimal earnedPoints,
        GivenAnswer answer) {

    boolean isWorth(BigDecimal other) {
        return earnedPoints != null && earnedPoints.compareTo(other) == 0;
    }

    Optional<Score> grade(QuestionKey key) {
        return AnswerGrader.grade(new GradedQuestion(type, key, points, hasPartialCredit), answer);
    }
}
