package io.lyceum.assessments.authoring;

import io.lyceum.assessments.generated.types.QuestionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question to be added, with its key. What its type does not need is empty or null. */
record QuestionDraft(
        UUID quizId,
        QuestionType type,
        String text,
        BigDecimal points,
        boolean hasPartialCredit,
        @Nullable String explanation,
        List<Option> options,
        List<Prompt> prompts,
        List<String> texts,
        @Nullable BigDecimal number,
        @Nullable BigDecimal tolerance,
        @Nullable String modelAnswer) {

    /** Something that can be chosen, ordered or matched. */
    record Option(String text, boolean isCorrect) {}

    /**
     * Something that needs a match.
     *
     * @param option which of the options it is, from 1
     */
    record Prompt(String text, int option) {}
}
