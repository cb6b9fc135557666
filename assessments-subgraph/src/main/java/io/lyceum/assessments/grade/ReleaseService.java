package io.lyceum.assessments.grade;

import io.lyceum.assessments.generated.types.ReleaseGradesErrorCode;
import io.lyceum.assessments.grade.ReleaseRepository.Waiting;
import io.lyceum.assessments.grade.ReleaseResult.Refused;
import io.lyceum.assessments.grade.ReleaseResult.Released;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Shows grades to their learners. However many there are, it takes the same number of statements; they, their events and the final grades that
 * follow commit together.
 */
@Service
class ReleaseService {

    static final int MOST_AT_ONCE = 100;

    private final ReleaseRepository releases;
    private final GradedSubmissionRepository gradedSubmissions;
    private final FinalGrades finalGrades;
    private final Outbox outbox;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    ReleaseService(
            ReleaseRepository releases,
            GradedSubmissionRepository gradedSubmissions,
            FinalGrades finalGrades,
            Outbox outbox,
            RepeatableTransaction transaction,
            Clock clock) {
        this.releases = releases;
        this.gradedSubmissions = gradedSubmissions;
        this.finalGrades = finalGrades;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Releases grades of an assignment, in a transaction of its own.
     *
     * @param submissions of which; null for all that are graded
     */
    ReleaseResult release(UUID assignment, @Nullable Set<UUID> submissions, Viewer grader) {
        if (submissions != null && submissions.size() > MOST_AT_ONCE) {
            return new Refused(ReleaseGradesErrorCode.TOO_MANY, "submissionIds");
        }
        return transaction.run(() -> releaseLocked(assignment, submissions, grader));
    }

    private ReleaseResult releaseLocked(UUID assignment, @Nullable Set<UUID> submissions, Viewer grader) {
        Optional<Boolean> isGrader = releases.findWhetherGrader(assignment, grader);
        if (isGrader.isEmpty()) {
            return new Refused(ReleaseGradesErrorCode.NOT_FOUND, "assignmentId");
        }
        if (!isGrader.get()) {
            return new Refused(ReleaseGradesErrorCode.NOT_A_GRADER, "assignmentId");
        }
        if (submissions != null && releases.countGraded(assignment, submissions) < submissions.size()) {
            return new Refused(ReleaseGradesErrorCode.SUBMISSION_NOT_GRADED, "submissionIds");
        }
        List<Waiting> waiting = releases.lockWaiting(assignment, submissions);
        if (!waiting.isEmpty()) {
            write(waiting);
        }
        return new Released(assignment, waiting.size());
    }

    private void write(List<Waiting> waiting) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> submissions = waiting.stream().map(Waiting::submission).toList();
        releases.release(submissions, now);
        outbox.appendAll(gradedSubmissions.list(submissions).stream().map(AssignmentGraded::event).toList());
        finalGrades.recomputeEnrollments(waiting.stream().map(Waiting::enrollment).distinct().toList(), now);
    }
}
