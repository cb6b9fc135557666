package io.lyceum.demo.assessment;

import java.time.Instant;
import java.util.UUID;

/** Extra time and attempts for one learner. */
public record Allowance(
        UUID id,
        UUID quizId,
        UUID userId,
        int extraMinutes,
        int extraAttempts,
        String reason,
        UUID grantedBy,
        Instant grantedAt) {}
