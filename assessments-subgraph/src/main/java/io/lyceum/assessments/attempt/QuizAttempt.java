package io.lyceum.assessments.attempt;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.id.Identified;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try at a quiz. What the query does not select is null.
 *
 * @param attemptNumber which try it is, from 1
 * @param percentage null also until graded
 * @param isPassed null also until graded
 * @param submittedAt null also until handed in
 * @param isBanked whether the result was carried over from an earlier run of the course
 * @param quizId the quiz; there where {@code quiz} is selected
 * @param enrollmentId the enrollment it belongs to; there where {@code enrollment} is selected
 */
public record QuizAttempt(
        UUID id,
        @Nullable Integer attemptNumber,
        @Nullable QuizAttemptStatus status,
        @Nullable BigDecimal percentage,
        @Nullable Boolean isPassed,
        @Nullable Instant startedAt,
        @Nullable Instant submittedAt,
        @Nullable Boolean isBanked,
        @Nullable UUID quizId,
        @Nullable UUID enrollmentId)
        implements Identified {}
