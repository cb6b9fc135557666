package io.lyceum.assessments.quiz;

import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.GradingPolicy;
import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.starter.id.Identified;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quiz of a course. What the query does not select is null.
 *
 * @param instructions null also for whoever does not take part in the course
 * @param weight its share in the final grade, relative to the other graded work; null where it does not count
 * @param passingScore in per cent
 * @param questionCount how many questions are in its pool
 * @param questionsPerAttempt how many of them are drawn; null where all are
 * @param courseId the course it belongs to; there where {@code course} is selected
 * @param lessonId the lesson it hangs on; null where it hangs on none
 */
public record Quiz(
        UUID id,
        @Nullable String title,
        @Nullable String description,
        @Nullable String instructions,
        @Nullable QuizType type,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal passingScore,
        @Nullable Integer attemptLimit,
        @Nullable Integer timeLimitMinutes,
        @Nullable Integer questionCount,
        @Nullable Integer questionsPerAttempt,
        @Nullable Instant availableFrom,
        @Nullable Instant availableUntil,
        @Nullable Instant dueAt,
        @Nullable AnswersShown answersShown,
        @Nullable GradingPolicy gradingPolicy,
        @Nullable Boolean shufflesQuestions,
        @Nullable Boolean shufflesOptions,
        @Nullable Boolean isPublished,
        @Nullable UUID courseId,
        @Nullable UUID lessonId,
        @Nullable Integer version)
        implements Identified {}
