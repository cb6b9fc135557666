package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.grading.AttemptGrading;
import io.lyceum.assessments.taking.AttemptEndingRepository.RunningAttempt;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.event.Outbox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Ends attempts, each once: by their learner or by the clock. What was saved is graded, and {@code quiz.submitted} is appended for each. A
 * constant number of statements for any number of attempts.
 */
@Component
class AttemptEnding {

    private final AttemptEndingRepository attempts;
    private final AttemptGrading grading;
    private final Outbox outbox;
    private final RepeatableTransaction transaction;

    AttemptEnding(
            AttemptEndingRepository attempts, AttemptGrading grading, Outbox outbox, RepeatableTransaction transaction) {
        this.attempts = attempts;
        this.grading = grading;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /**
     * Hands an attempt in, in the caller's transaction. It is expired if its time is up, and stays as it is if it has ended.
     *
     * @param enrollment the one that it belongs to
     */
    void submit(UUID attempt, UUID enrollment, Instant now) {
        grading.lockEnrollments(List.of(enrollment));
        end(attempts.lockRunning(List.of(attempt)), now);
    }

    /**
     * Ends those of some attempts whose time is up, in a transaction of its own.
     *
     * @return how many it were
     */
    int endOverdue(Collection<UUID> candidates, Instant now) {
        Set<UUID> enrollments = attempts.listEnrollments(candidates);
        return transaction.run(() -> {
            grading.lockEnrollments(enrollments);
            List<RunningAttempt> overdue =
                    attempts.lockRunning(candidates).stream().filter(attempt -> attempt.isOver(now)).toList();
            end(overdue, now);
            return overdue.size();
        });
    }

    private void end(List<RunningAttempt> running, Instant now) {
        if (running.isEmpty()) {
            return;
        }
        Map<Boolean, Set<UUID>> byClock = running.stream().collect(Collectors.partitioningBy(
                attempt -> attempt.isOver(now), Collectors.mapping(RunningAttempt::id, Collectors.toSet())));
        attempts.end(byClock.get(true), QuizAttemptStatus.EXPIRED, now);
        attempts.end(byClock.get(false), QuizAttemptStatus.SUBMITTED, now);
        Set<UUID> ended = running.stream().map(RunningAttempt::id).collect(Collectors.toSet());
        grading.gradeAnswers(ended);
        grading.settle(ended, now);
        outbox.appendAll(attempts.listSubmitted(ended).stream().map(submitted -> submitted.event(now)).toList());
    }
}
