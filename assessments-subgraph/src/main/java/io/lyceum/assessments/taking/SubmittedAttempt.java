package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import java.time.Instant;
import java.util.UUID;

/** An attempt that has ended. */
record SubmittedAttempt(
        UUID id,
        UUID quizId,
        UUID enrollmentId,
        UUID userId,
        UUID courseId,
        int attemptNumber,
        QuizAttemptStatus status,
        Instant submittedAt,
        int version) {

    Event event(Instant occurredAt) {
        QuizSubmitted payload = new QuizSubmitted(
                TypeId.encode("quiz_attempt", id),
                TypeId.encode("quiz", quizId),
                TypeId.encode("enrollment", enrollmentId),
                TypeId.encode("user", userId),
                TypeId.encode("course", courseId),
                attemptNumber,
                status,
                submittedAt);
        return new Event("quiz.submitted", "quiz_attempt", id, version, occurredAt, payload);
    }

    /** What {@code quiz.submitted} says. */
    record QuizSubmitted(
            String id,
            String quizId,
            String enrollmentId,
            String userId,
            String courseId,
            int attemptNumber,
            QuizAttemptStatus status,
            Instant submittedAt) {}
}
