package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.QuestionType;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A question that can be drawn.
 *
 * @param options in the author's order
 */
record PoolQuestion(UUID id, QuestionType type, BigDecimal points, List<UUID> options) {}
