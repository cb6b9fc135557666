package io.lyceum.assessments.accommodation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * More time and more attempts that one learner has in one quiz.
 *
 * @param extraMinutes by which every limit of time is later
 * @param extraAttempts beyond the quiz's limit
 */
record QuizAccommodation(UUID quizId, UUID learnerId, int extraMinutes, int extraAttempts, @Nullable String reason) {}
