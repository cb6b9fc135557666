package io.lyceum.assessments.question;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is right. What a question's type does not need is empty or null.
 *
 * @param options the right ones; of what is to be ordered all, in the right order
 * @param texts those that are accepted, the usual one first
 * @param tolerance by how much a number may miss, inclusive
 * @param modelAnswer what a good essay says
 */
public record QuestionKey(
        List<UUID> options,
        List<String> texts,
        @Nullable BigDecimal number,
        @Nullable BigDecimal tolerance,
        List<MatchPair> pairs,
        @Nullable String modelAnswer) {}
