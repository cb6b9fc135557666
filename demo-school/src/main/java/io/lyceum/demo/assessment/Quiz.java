package io.lyceum.demo.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quiz of a course.
 *
 * @param weight null for practice
 * @param questionsPerAttempt drawn from the pool; null for all
 */
public record Quiz(
        UUID id,
        UUID courseId,
        @Nullable UUID lessonId,
        String title,
        String description,
        String instructions,
        QuizType type,
        @Nullable BigDecimal weight,
        BigDecimal passingScore,
        @Nullable Integer attemptLimit,
        @Nullable Integer timeLimitMinutes,
        @Nullable Integer questionsPerAttempt,
        boolean shufflesQuestions,
        boolean shufflesOptions,
        AnswersShown answersShown,
        GradingPolicy gradingPolicy,
        @Nullable Instant availableFrom,
        @Nullable Instant availableUntil,
        @Nullable Instant dueAt,
        boolean published,
        int version,
        Instant createdAt,
        Instant updatedAt) {}
