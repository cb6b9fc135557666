package io.lyceum.assessments.authoring;

import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.GradingPolicy;
import io.lyceum.assessments.generated.types.QuizType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quiz to be written. */
record QuizDraft(
        UUID courseId,
        @Nullable UUID lessonId,
        String title,
        @Nullable String description,
        @Nullable String instructions,
        QuizType type,
        @Nullable BigDecimal weight,
        BigDecimal passingScore,
        @Nullable Integer attemptLimit,
        @Nullable Integer timeLimitMinutes,
        @Nullable Integer questionsPerAttempt,
        @Nullable Instant availableFrom,
        @Nullable Instant availableUntil,
        @Nullable Instant dueAt,
        AnswersShown answersShown,
        GradingPolicy gradingPolicy,
        boolean shufflesQuestions,
        boolean shufflesOptions) {}
