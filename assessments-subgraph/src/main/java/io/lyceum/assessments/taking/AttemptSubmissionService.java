package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.SubmitQuizAttemptErrorCode;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.IdempotentMutation;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Hands attempts in. */
@Service
class AttemptSubmissionService {

    private final IdempotentMutation mutation;
    private final AttemptEndingRepository attempts;
    private final AttemptEnding endings;
    private final Clock clock;

    AttemptSubmissionService(
            IdempotentMutation mutation, AttemptEndingRepository attempts, AttemptEnding endings, Clock clock) {
        this.mutation = mutation;
        this.attempts = attempts;
        this.endings = endings;
        this.clock = clock;
    }

    /** Hands the learner's own attempt in; one that has ended stays as it is. */
    Idempotent<AttemptSubmission> submit(UUID learner, UUID attempt, String idempotencyKey) {
        // Before the transaction: what is read in it is to be what the locks waited for.
        Optional<UUID> enrollment = attempts.findEnrollment(attempt, learner);
        return mutation.run(
                learner,
                "submitQuizAttempt",
                idempotencyKey,
                attempt,
                AttemptSubmission.Submitted.class,
                () -> enrollment.map(found -> submit(attempt, found))
                        .orElseGet(() -> new AttemptSubmission.Refused(SubmitQuizAttemptErrorCode.NOT_FOUND)));
    }

    private AttemptSubmission submit(UUID attempt, UUID enrollment) {
        endings.submit(attempt, enrollment, clock.instant());
        return new AttemptSubmission.Submitted(attempt);
    }
}
