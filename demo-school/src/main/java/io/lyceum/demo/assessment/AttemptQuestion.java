package io.lyceum.demo.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question that was drawn for an attempt.
 *
 * @param position from 1
 * @param optionOrder how the options were shown; of pairs the left side as written and the right side in this order
 * @param correct null before grading
 * @param earnedPoints null before grading
 * @param feedback of whoever graded an essay
 */
public record AttemptQuestion(
        UUID id,
        UUID questionId,
        int position,
        List<UUID> optionOrder,
        BigDecimal points,
        @Nullable Answer answer,
        @Nullable Boolean correct,
        @Nullable BigDecimal earnedPoints,
        @Nullable String feedback) {}
