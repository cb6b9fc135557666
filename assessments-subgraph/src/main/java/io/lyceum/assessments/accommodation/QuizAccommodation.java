package io.lyceum.assessments.accommodation;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * More time and more attempts that one learner has in one quiz.
 *
 * @param extraMinutes by which every limit of time is later
 * @param extraAttempts beyond the quiz's limit
 * @param grantedAt when it became so
 * @param version counts the changes; 0 where nothing was granted yet
 */
record QuizAccommodation(
        UUID quizId, UUID learnerId, int extraMinutes, int extraAttempts, @Nullable String reason, Instant grantedAt, int version) {

    /** Nothing. */
    static QuizAccommodation none(UUID quiz, UUID learner) {
        return new QuizAccommodation(quiz, learner, 0, 0, null, Instant.EPOCH, 0);
    }

    boolean isAs(QuizAccommodation other) {
        return extraMinutes == other.extraMinutes && extraAttempts == other.extraAttempts && Objects.equals(reason, other.reason);
    }
}
