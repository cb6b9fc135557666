package io.lyceum.assessments.submitting;

import io.lyceum.assessments.enrollment.EnrollmentLocks;
import io.lyceum.assessments.generated.types.SubmitAssignmentErrorCode;
import io.lyceum.assessments.grade.FinalGrades;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Takes work. Whoever writes a learner's work holds the lock on the row of their enrollment, so that tries are counted one after the other and
 * a try more than is allowed is refused; a unique key stands behind it.
 */
@Service
class SubmittingService {

    private final SubmittingRepository submitting;
    private final EnrollmentLocks enrollments;
    private final FinalGrades finalGrades;
    private final IdempotentMutation idempotent;
    private final Clock clock;

    SubmittingService(
            SubmittingRepository submitting,
            EnrollmentLocks enrollments,
            FinalGrades finalGrades,
            IdempotentMutation idempotent,
            Clock clock) {
        this.submitting = submitting;
        this.enrollments = enrollments;
        this.finalGrades = finalGrades;
        this.idempotent = idempotent;
        this.clock = clock;
    }

    /** Hands in a learner's work, in a transaction of its own. */
    Idempotent<SubmitResult> submit(Viewer viewer, HandIn work, String idempotencyKey) {
        UUID learner = viewer.requireId();
        // Before the transaction: what is read in it without a lock is what it was when that began.
        boolean isThere = submitting.isThere(work.assignment(), viewer);
        return idempotent.run(
                learner,
                "submitAssignment",
                idempotencyKey,
                work,
                SubmitResult.Submitted.class,
                () -> isThere ? take(learner, work) : refused(SubmitAssignmentErrorCode.NOT_FOUND));
    }

    private SubmitResult take(UUID learner, HandIn work) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<AssignmentTerms> found = submitting.findTerms(work.assignment());
        if (found.isEmpty()) {
            return refused(SubmitAssignmentErrorCode.NOT_FOUND);
        }
        AssignmentTerms terms = found.get();
        Optional<UUID> enrollment = enrollments.lockOpen(learner, terms.courseId(), now);
        int earlier = enrollment.map(own -> submitting.lastAttemptNumber(own, work.assignment())).orElse(0);
        Optional<SubmitAssignmentErrorCode> obstacle = SubmittingRules.obstacle(terms, enrollment.isPresent(), earlier > 0, now);
        if (obstacle.isPresent()) {
            return refused(obstacle.get());
        }
        return SubmittingRules.fault(terms, work)
                .<SubmitResult>map(fault -> fault)
                .orElseGet(() -> write(learner, enrollment.orElseThrow(), terms, work, earlier + 1, now));
    }

    private SubmitResult write(UUID learner, UUID enrollment, AssignmentTerms terms, HandIn work, int attemptNumber, Instant now) {
        boolean isLate = terms.latePolicy().isLate(terms.dueAt(), now);
        UUID submission = submitting.insert(new NewSubmission(learner, enrollment, terms.courseId(), attemptNumber, isLate, now), work);
        if (!submitting.attachFiles(submission, learner, work.files())) {
            return new SubmitResult.Refused(SubmitAssignmentErrorCode.FILE_NOT_FOUND, "fileIds");
        }
        finalGrades.recomputeEnrollments(List.of(enrollment), now);
        return new SubmitResult.Submitted(submission);
    }

    private static SubmitResult refused(SubmitAssignmentErrorCode code) {
        return new SubmitResult.Refused(code, "assignmentId");
    }
}
