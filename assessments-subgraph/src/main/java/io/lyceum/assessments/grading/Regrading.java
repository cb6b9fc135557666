package io.lyceum.assessments.grading;

import io.lyceum.assessments.grading.RegradeRepository.GradedAnswer;
import io.lyceum.assessments.grading.RegradeRepository.Regrade;
import io.lyceum.assessments.job.ExclusiveJob;
import io.lyceum.starter.database.RepeatableTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Grades answers again whose key was corrected: {@value #CHUNK} of them in a transaction, which also notes how far it has come. So it goes on
 * after an interruption, and begins anew when the key is corrected once more meanwhile. Instances of the subgraph take turns.
 */
@Component
class Regrading {

    private static final int CHUNK = 200;

    private final RegradeRepository regrades;
    private final AttemptGrading grading;
    private final RepeatableTransaction transaction;
    private final ExclusiveJob job;
    private final Clock clock;

    Regrading(
            RegradeRepository regrades,
            AttemptGrading grading,
            RepeatableTransaction transaction,
            ExclusiveJob job,
            Clock clock) {
        this.regrades = regrades;
        this.grading = grading;
        this.transaction = transaction;
        this.job = job;
        this.clock = clock;
    }

    /** Does all that was asked for; nothing while another instance is at it. */
    void run() {
        job.run("regrading", () -> {
            Optional<Regrade> next = regrades.findNext();
            while (next.isPresent()) {
                step(next.get());
                next = regrades.findNext();
            }
        });
    }

    private void step(Regrade regrade) {
        // Before the transaction: what is read in it is to be what the locks waited for.
        List<GradedAnswer> answers = regrades.listAnswers(regrade, CHUNK);
        transaction.run(() -> answers.isEmpty() ? regrades.finish(regrade) : gradeAgain(regrade, answers));
    }

    private boolean gradeAgain(Regrade regrade, List<GradedAnswer> answers) {
        if (!regrades.advance(regrade, answers.getLast().id())) {
            return false;
        }
        grading.lockEnrollments(answers.stream().map(GradedAnswer::enrollmentId).collect(Collectors.toSet()));
        regrades.lockAttempts(answers.stream().map(GradedAnswer::attemptId).collect(Collectors.toSet()));
        Set<UUID> changed = grading.gradeQuestions(answers.stream().map(GradedAnswer::id).collect(Collectors.toSet()));
        if (!changed.isEmpty()) {
            grading.settle(changed, clock.instant());
        }
        return true;
    }
}
