package io.lyceum.assessments.attempt;

import io.lyceum.assessments.question.MatchPair;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a learner answered. What the question's type does not need is empty or null.
 *
 * @param options for what is to be ordered in the learner's order
 */
record QuestionAnswer(
        @Nullable String text, List<UUID> options, @Nullable BigDecimal number, List<MatchPair> pairs, Instant savedAt) {}
