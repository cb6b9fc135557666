package io.lyceum.assessments.grade;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an enrollment comes to in the end.
 *
 * @param percentage 0.00–100.00; null where nothing counts any longer
 * @param version grows whenever the percentage changes
 * @param updatedAt when it last changed
 */
record FinalGrade(
        UUID enrollmentId, UUID userId, UUID courseId, @Nullable BigDecimal percentage, int version, Instant updatedAt) {}
