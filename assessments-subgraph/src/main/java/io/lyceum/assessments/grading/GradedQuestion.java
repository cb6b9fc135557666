package io.lyceum.assessments.grading;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.question.QuestionKey;
import java.math.BigDecimal;

/**
 * A question as far as its grading needs it.
 *
 * @param points what a right answer earns
 * @param hasPartialCredit whether an answer that is right in part earns a part
 */
public record GradedQuestion(QuestionType type, QuestionKey key, BigDecimal points, boolean hasPartialCredit) {}
