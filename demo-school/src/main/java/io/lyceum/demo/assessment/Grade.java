package io.lyceum.demo.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What work is worth; score = the criteria's points - penalty.
 *
 * @param score after the penalty
 * @param latePenalty in points
 * @param releasedAt null while the learner may not see it
 */
public record Grade(
        BigDecimal score,
        BigDecimal latePenalty,
        BigDecimal percentage,
        String feedback,
        UUID gradedBy,
        Instant gradedAt,
        @Nullable Instant releasedAt,
        List<CriterionGrade> criteria) {}
