package io.lyceum.assessments.closing;

import io.lyceum.assessments.closing.ClosingRepository.Window;
import io.lyceum.assessments.closing.ExtensionRepository.Extension;
import io.lyceum.assessments.grade.FinalGrades;
import io.lyceum.assessments.grading.AttemptGrading;
import io.lyceum.assessments.job.ExclusiveJob;
import io.lyceum.assessments.standing.LearnerQuiz;
import io.lyceum.assessments.standing.QuizStandings;
import io.lyceum.starter.database.RepeatableTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Sees to it that nobody waits for a quiz that has closed, and that who was told so hears of an end that was moved to a later day. A quiz is
 * noted as done once all of its learners are; what an interruption leaves is done again, and moves nothing that has moved. A learner for whom
 * the quiz ends later than for others has their own end. Instances of the subgraph take turns.
 */
@Component
class QuizClosing {

    /** How many learners share a transaction. */
    static final int CHUNK = 200;

    private final ClosingRepository closings;
    private final ExtensionRepository extensions;
    private final QuizStandings standings;
    private final AttemptGrading grading;
    private final FinalGrades finalGrades;
    private final RepeatableTransaction transaction;
    private final ExclusiveJob job;
    private final Clock clock;

    QuizClosing(
            ClosingRepository closings,
            ExtensionRepository extensions,
            QuizStandings standings,
            AttemptGrading grading,
            FinalGrades finalGrades,
            RepeatableTransaction transaction,
            ExclusiveJob job,
            Clock clock) {
        this.closings = closings;
        this.extensions = extensions;
        this.standings = standings;
        this.grading = grading;
        this.finalGrades = finalGrades;
        this.transaction = transaction;
        this.job = job;
        this.clock = clock;
    }

    /** Tells all that has closed by now; nothing while another instance is at it. */
    void run() {
        run(clock.instant());
    }

    /** Tells all that has closed by a time. */
    void run(Instant now) {
        job.run("quiz_closing", () -> {
            for (Optional<Window> next = next(now); next.isPresent(); next = next(now)) {
                close(next.get(), now);
            }
            for (List<Extension> ended = extensions.listEnded(now, CHUNK); !ended.isEmpty(); ended = extensions.listEnded(now, CHUNK)) {
                end(ended, now);
            }
        });
    }

    /** Waits for learners who are just coming to its course: they are among those that are read afterwards. */
    private Optional<Window> next(Instant now) {
        return transaction.run(() -> closings.lockNext(now));
    }

    private void close(Window window, Instant now) {
        List<LearnerQuiz> learners = closings.listLearners(window.courseId()).stream()
                .map(enrollment -> new LearnerQuiz(enrollment, window.quizId()))
                .toList();
        IntStream.iterate(0, start -> start < learners.size(), start -> start + CHUNK)
                .mapToObj(start -> learners.subList(start, Math.min(learners.size(), start + CHUNK)))
                .forEach(chunk -> transaction.run(() -> turn(chunk, now)));
        transaction.run(() -> {
            extensions.scheduleOf(window.quizId(), now);
            return closings.note(window, now);
        });
    }

    private void end(List<Extension> ended, Instant now) {
        List<LearnerQuiz> learners = extensions.listLearners(ended);
        transaction.run(() -> {
            turn(learners, now);
            return extensions.schedule(ended, now);
        });
    }

    /** The final grade goes along: a missed quiz may be due by the same time, and completes the enrollment with that grade. */
    private int turn(List<LearnerQuiz> learners, Instant now) {
        Set<UUID> enrollments = learners.stream().map(LearnerQuiz::enrollmentId).collect(Collectors.toSet());
        grading.lockEnrollments(enrollments);
        int turned = standings.moveTurned(learners, now);
        if (turned > 0) {
            finalGrades.recomputeEnrollments(enrollments, now);
        }
        return turned;
    }
}
