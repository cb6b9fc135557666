package io.lyceum.demo.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** The weighted mean of what counts in an enrollment so far. */
public record FinalGrade(
        UUID enrollmentId,
        UUID userId,
        UUID courseId,
        BigDecimal percentage,
        Instant updatedAt) {}
