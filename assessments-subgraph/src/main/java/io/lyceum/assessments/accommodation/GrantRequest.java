package io.lyceum.assessments.accommodation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to grant. What is null stays as it is.
 *
 * @param reason a blank one takes away what was written
 * @param expectedVersion of what was granted before; null where it does not matter
 */
record GrantRequest(
        UUID quizId,
        UUID learnerId,
        @Nullable Integer extraMinutes,
        @Nullable Integer extraAttempts,
        @Nullable String reason,
        @Nullable Integer expectedVersion) {

    /** What is granted then. */
    QuizAccommodation onTopOf(QuizAccommodation before, Instant now) {
        return new QuizAccommodation(
                quizId,
                learnerId,
                Objects.requireNonNullElse(extraMinutes, before.extraMinutes()),
                Objects.requireNonNullElse(extraAttempts, before.extraAttempts()),
                reason == null ? before.reason() : reason.isBlank() ? null : reason,
                now,
                before.version() + 1);
    }
}
