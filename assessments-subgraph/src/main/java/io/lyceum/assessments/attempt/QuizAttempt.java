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
 * @param earnedPoints null also until graded
 * @param totalPoints null also where they were not recorded
 * @param answeredCount how many of its questions are answered
 * @param deadline null also where there is no limit of time
 * @param submittedAt null also until handed in
 * @param timeTakenSeconds null also until handed in
 * @param feedback null also until graded
 * @param isBanked whether the result was carried over from an earlier run of the course
 * @param quizId the quiz; there where {@code quiz} is selected
 * @param studentId who took it; there where {@code student} is selected, and null once the person has been erased
 * @param graderId null also where nobody but the platform graded it
 * @param enrollmentId the enrollment it belongs to; there where {@code enrollment} is selected, and null once the person has been erased
 */
public record QuizAttempt(
        UUID id,
        @Nullable Integer attemptNumber,
        @Nullable QuizAttemptStatus status,
        @Nullable BigDecimal percentage,
        @Nullable Boolean isPassed,
        @Nullable BigDecimal earnedPoints,
        @Nullable BigDecimal totalPoints,
        @Nullable Integer answeredCount,
        @Nullable Instant startedAt,
        @Nullable Instant deadline,
        @Nullable Instant submittedAt,
        @Nullable Integer timeTakenSeconds,
        @Nullable Instant gradedAt,
        @Nullable String feedback,
        @Nullable Boolean isBanked,
        @Nullable UUID quizId,
        @Nullable UUID studentId,
        @Nullable UUID graderId,
        @Nullable UUID enrollmentId,
        @Nullable Integer version)
        implements Identified {}
