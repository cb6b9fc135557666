package io.lyceum.demo.assessment;

import java.math.BigDecimal;
import java.util.UUID;

/** What work is judged by. */
public record RubricCriterion(
        UUID id,
        String title,
        String description,
        BigDecimal points,
        int position) {}
