package io.lyceum.assessments.grade;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a submission was worth. What the query does not select is null.
 *
 * @param score of the assignment's highest score
 * @param percentage the score in per cent, 0.00–100.00
 */
record Grade(@Nullable BigDecimal score, @Nullable BigDecimal percentage, @Nullable Instant gradedAt) {}
