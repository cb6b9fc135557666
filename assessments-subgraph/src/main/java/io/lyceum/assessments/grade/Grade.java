package io.lyceum.assessments.grade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a submission was worth. What the query does not select is null.
 *
 * @param submissionId what was graded
 * @param score of the assignment's highest score, with the late penalty taken off
 * @param percentage the score in per cent, 0.00–100.00
 * @param latePenalty in points; null also where nothing was taken off
 * @param releasedAt since when the learner sees it; null also while they do not
 * @param graderId null also where nobody is recorded
 */
public record Grade(
        UUID submissionId,
        @Nullable BigDecimal score,
        @Nullable BigDecimal percentage,
        @Nullable BigDecimal latePenalty,
        @Nullable String feedback,
        @Nullable Instant gradedAt,
        @Nullable Instant releasedAt,
        @Nullable UUID graderId) {}
