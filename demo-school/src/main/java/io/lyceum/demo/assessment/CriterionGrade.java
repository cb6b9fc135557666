package io.lyceum.demo.assessment;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What work is worth by one criterion. */
public record CriterionGrade(
        UUID criterionId,
        BigDecimal points,
        @Nullable String comment) {}
