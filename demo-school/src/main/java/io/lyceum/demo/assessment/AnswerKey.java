package io.lyceum.demo.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is right; the parts that the question's type does not need are empty or null.
 *
 * @param optionIds the right ones; of an ordering all, in the right order
 * @param texts each is accepted
 * @param tolerance how far a number may be off, inclusive
 */
public record AnswerKey(
        List<UUID> optionIds,
        List<String> texts,
        @Nullable BigDecimal number,
        @Nullable BigDecimal tolerance,
        List<AnswerPair> pairs) {}
