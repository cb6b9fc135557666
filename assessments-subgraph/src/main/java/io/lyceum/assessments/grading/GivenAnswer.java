package io.lyceum.assessments.grading;

import io.lyceum.assessments.question.MatchPair;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a learner answered. What the question's type does not need is empty or null.
 *
 * @param options for what is to be ordered in the learner's order
 */
public record GivenAnswer(@Nullable String text, List<UUID> options, @Nullable BigDecimal number, List<MatchPair> pairs) {

    /** No answer. */
    public static final GivenAnswer NONE = new GivenAnswer(null, List.of(), null, List.of());

    /** Whether nothing was answered; blanks are nothing. */
    public boolean isEmpty() {
        return (text == null || text.isBlank()) && options.isEmpty() && number == null && pairs.isEmpty();
    }
}
