package io.lyceum.enrollments.completion;

import io.lyceum.enrollments.generated.types.EnrollmentOutcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What decides about the outcome of an enrollment in which everything is done.
 *
 * @param outcome as it is kept; null before it is completed
 * @param isOutcomeImported whether the outcome came with an import, and stays as it is
 * @param grade the final grade, 0.00–100.00; null where none is known, or nothing counts
 * @param gradedAt when the final grade became so; null where none is known, or it was imported
 * @param lastResultAt when the newest result became so that the final grade holds; null where there is none, or all were imported
 * @param hasFailedQuiz whether a quiz that counts is out of attempts without being passed, and the learner is not excused from it
 * @param isLearnerKnown whether the learner's name is known, which a certificate freezes
 * @param dueAt from when on the grade is no longer waited for; null where nothing is waited for yet
 */
record FinishedCourse(
        UUID enrollmentId,
        @Nullable EnrollmentOutcome outcome,
        boolean isOutcomeImported,
        BigDecimal passMark,
        BigDecimal distinctionMark,
        boolean hasCertificate,
        @Nullable BigDecimal grade,
        @Nullable Instant gradedAt,
        @Nullable Instant lastResultAt,
        boolean hasFailedQuiz,
        boolean isLearnerKnown,
        @Nullable Instant dueAt) {

    /** By the course's marks; without a grade, failed where a quiz that counts is failed. */
    EnrollmentOutcome earned() {
        if (isOutcomeImported && outcome != null) {
            return outcome;
        }
        if (grade == null) {
            return hasFailedQuiz ? EnrollmentOutcome.FAILED : EnrollmentOutcome.PASSED;
        }
        if (grade.compareTo(distinctionMark) >= 0) {
            return EnrollmentOutcome.DISTINCTION;
        }
        return grade.compareTo(passMark) >= 0 ? EnrollmentOutcome.PASSED : EnrollmentOutcome.FAILED;
    }

    boolean earnsCertificate() {
        return hasCertificate && earned() != EnrollmentOutcome.FAILED;
    }

    /** Whether something that the outcome or the certificate needs is still on its way from another subgraph. */
    boolean waits(Instant now) {
        return !isLearnerKnown || (isGradeBehind() && (dueAt == null || now.isBefore(dueAt)));
    }

    /** Whether it has to be noted when to look again. */
    boolean isToBeNoted(Instant now) {
        return dueAt == null || !now.isBefore(dueAt);
    }

    /** Results and grades arrive on different topics: a grade that is older than a result does not hold it yet. */
    private boolean isGradeBehind() {
        return lastResultAt != null && (gradedAt == null || gradedAt.isBefore(lastResultAt));
    }
}
