package io.lyceum.assessments.assignment;

import io.lyceum.starter.id.Identified;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is looked at in grading.
 *
 * @param points what it is worth at most
 */
public record RubricCriterion(UUID id, String title, @Nullable String description, BigDecimal points)
        implements Identified {}
