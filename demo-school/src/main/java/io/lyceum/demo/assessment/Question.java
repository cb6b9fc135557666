package io.lyceum.demo.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question of a quiz.
 *
 * @param options what to choose from, what to put in order, or the left side of pairs; else empty
 * @param matches the right side of pairs; else empty
 * @param key null for an essay only
 * @param modelAnswer of an essay: what a good answer says, for whoever grades it
 * @param text the blank of a {@code FILL_IN_THE_BLANK} is {@code ____}
 */
public record Question(
        UUID id,
        UUID quizId,
        QuestionType type,
        String text,
        BigDecimal points,
        boolean partialCredit,
        int position,
        List<QuestionOption> options,
        List<QuestionOption> matches,
        @Nullable AnswerKey key,
        @Nullable String explanation,
        @Nullable String modelAnswer) {}
