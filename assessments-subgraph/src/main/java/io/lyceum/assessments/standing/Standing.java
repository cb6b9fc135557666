package io.lyceum.assessments.standing;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands in a quiz.
 *
 * @param attemptId the attempt that moved it last; null where none did
 * @param percentage what counts by the quiz's policy; null while nothing is graded
 * @param isPassed whether that reaches the passing score
 * @param isOutOfAttempts whether nothing more will come: all attempts are used and graded, the quiz has closed before it was passed, or the
 *     learner is excused
 * @param isExcused whether the quiz is left out for the learner: then it is neither passed nor failed
 * @param wasOutOfAttempts as it was told last; false where nothing was
 * @param version grows whenever it moves
 */
record Standing(
        LearnerQuiz of,
        UUID userId,
        UUID courseId,
        @Nullable UUID attemptId,
        @Nullable BigDecimal percentage,
        boolean isPassed,
        boolean isOutOfAttempts,
        boolean isExcused,
        boolean wasOutOfAttempts,
        int version) {

    private static final String TOPIC = "quiz.graded";

    /** The next version; an attempt of null leaves the one before. */
    Standing movedBy(@Nullable UUID attempt) {
        return new Standing(
                of, userId, courseId, attempt == null ? attemptId : attempt, percentage, isPassed, isOutOfAttempts, isExcused,
                wasOutOfAttempts, version + 1);
    }

    /** The same under another attempt; null where there is none. */
    Standing under(@Nullable UUID attempt) {
        return new Standing(of, userId, courseId, attempt, percentage, isPassed, isOutOfAttempts, isExcused, wasOutOfAttempts,
                version);
    }

    /** Whether more can come where it could not, or the other way round, and nobody was told. */
    boolean isTurned() {
        return isOutOfAttempts != wasOutOfAttempts;
    }

    /** The event goes under its attempt; where there is none, under the enrollment. */
    Event event(Instant occurredAt) {
        QuizGraded payload = new QuizGraded(
                attemptId == null ? null : TypeId.encode("quiz_attempt", attemptId),
                TypeId.encode("quiz", of.quizId()),
                TypeId.encode("enrollment", of.enrollmentId()),
                TypeId.encode("user", userId),
                TypeId.encode("course", courseId),
                percentage,
                isPassed,
                isOutOfAttempts,
                isExcused);
        return attemptId == null
                ? new Event(TOPIC, "enrollment", of.enrollmentId(), version, occurredAt, payload)
                : new Event(TOPIC, "quiz_attempt", attemptId, version, occurredAt, payload);
    }

    /** What {@code quiz.graded} says. */
    record QuizGraded(
            @Nullable String id,
            String quizId,
            String enrollmentId,
            String userId,
            String courseId,
            @Nullable BigDecimal percentage,
            boolean isPassed,
            boolean isOutOfAttempts,
            boolean isExcused) {}
}
