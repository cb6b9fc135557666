package io.lyceum.assessments.grading;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.question.QuestionKey;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/**
 * A question of an attempt with its answer, as far as its grading needs it.
 *
 * @param id of the question in the attempt
 * @param questionId of the question in the pool
 */
record AnsweredQuestion(
        UUID id, UUID questionId, QuestionType type, BigDecimal points, boolean hasPartialCredit, GivenAnswer answer) {

    Optional<Score> grade(QuestionKey key) {
        return AnswerGrader.grade(new GradedQuestion(type, key, points, hasPartialCredit), answer);
    }
}
