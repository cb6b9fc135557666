package io.lyceum.assessments.grade;

import io.lyceum.assessments.generated.types.GradeSubmissionErrorCode;
import io.lyceum.assessments.grade.GradeResult.Refused;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.event.Outbox;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Gives grades. The submission is locked while its grade is written, and a grader who saw another version of it is refused; the grade, its
 * event and the final grade that follows from it commit together.
 */
@Service
class GradingService {

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final GradingRepository grading;
    private final GradedSubmissionRepository gradedSubmissions;
    private final FinalGrades finalGrades;
    private final Outbox outbox;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    GradingService(
            GradingRepository grading,
            GradedSubmissionRepository gradedSubmissions,
            FinalGrades finalGrades,
            Outbox outbox,
            RepeatableTransaction transaction,
            Clock clock) {
        this.grading = grading;
        this.gradedSubmissions = gradedSubmissions;
        this.finalGrades = finalGrades;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Grades a submission, in a transaction of its own. */
    GradeResult grade(GradeProposal proposal, Viewer grader) {
        return transaction.run(() -> gradeLocked(proposal, grader));
    }

    private GradeResult gradeLocked(GradeProposal proposal, Viewer grader) {
        Optional<GradedWork> found = grading.lockWork(proposal.submission(), grader);
        if (found.isEmpty()) {
            return new Refused(GradeSubmissionErrorCode.NOT_FOUND, "submissionId");
        }
        GradedWork work = found.get();
        if (!work.isGrader()) {
            return new Refused(GradeSubmissionErrorCode.NOT_A_GRADER, "submissionId");
        }
        if (work.version() != proposal.expectedVersion()) {
            return new Refused(GradeSubmissionErrorCode.VERSION_CONFLICT, "expectedVersion");
        }
        return GradingRules.fault(proposal, work.maxScore(), grading.rubric(work.assignmentId()))
                .<GradeResult>map(fault -> fault)
                .orElseGet(() -> write(proposal, work, grader.requireId()));
    }

    private GradeResult write(GradeProposal proposal, GradedWork work, UUID grader) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        BigDecimal given = GradingRules.score(proposal);
        BigDecimal penalty = work.penalty(given);
        BigDecimal score = given.subtract(penalty);
        BigDecimal percentage = score.multiply(HUNDRED).divide(work.maxScore(), 2, RoundingMode.HALF_UP);
        grading.write(proposal, new GradingRepository.Worth(score, percentage, penalty.signum() == 0 ? null : penalty), grader, now);
        outbox.appendAll(gradedSubmissions.list(Set.of(proposal.submission())).stream().map(AssignmentGraded::event).toList());
        finalGrades.recomputeEnrollments(List.of(work.enrollmentId()), now);
        return new GradeResult.Graded(proposal.submission());
    }
}
