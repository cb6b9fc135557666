package io.lyceum.demo.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a learner answered; the parts that the question's type does not need are empty or null. */
public record Answer(
        @Nullable String text,
        List<UUID> optionIds,
        @Nullable BigDecimal number,
        List<AnswerPair> pairs,
        Instant savedAt) {}
