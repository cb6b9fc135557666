package io.lyceum.enrollments.quiz;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a learner did in a quiz.
 *
 * @param percentage of what counts by the quiz's policy, 0.00–100.00; null before anything is graded
 * @param isExcused whether the quiz is left out for the learner, and not to be passed
 */
record QuizResult(
        UUID enrollmentId,
        UUID quizId,
        @Nullable BigDecimal percentage,
        boolean isPassed,
        boolean isOutOfAttempts,
        boolean isExcused) {}
