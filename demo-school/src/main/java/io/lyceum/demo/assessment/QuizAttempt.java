package io.lyceum.demo.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try at a quiz.
 *
 * @param earnedPoints of a graded or expired attempt: the sum of its questions
 * @param totalPoints the sum of its questions' points
 * @param gradedBy whoever graded the essays; null where a program graded all
 * @param questions in the order in which they were drawn
 */
public record QuizAttempt(
        UUID id,
        UUID quizId,
        UUID enrollmentId,
        UUID userId,
        UUID courseId,
        int attemptNumber,
        AttemptStatus status,
        Instant startedAt,
        @Nullable Instant deadline,
        @Nullable Instant submittedAt,
        @Nullable Instant gradedAt,
        @Nullable UUID gradedBy,
        @Nullable BigDecimal earnedPoints,
        BigDecimal totalPoints,
        @Nullable BigDecimal percentage,
        @Nullable Boolean passed,
        List<AttemptQuestion> questions) {}
