package io.lyceum.assessments.grading;

import io.lyceum.assessments.generated.types.GradeAttemptQuestionErrorCode;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.grading.HandGradingRepository.GradableQuestion;
import io.lyceum.assessments.grading.HandGradingRepository.VisibleAttempt;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.viewer.Viewer;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Lets people grade answers. */
@Service
class HandGradingService {

    private static final int LONGEST_FEEDBACK = 15_000;
    private static final int DECIMALS = 2;

    private final HandGradingRepository attempts;
    private final AttemptGrading grading;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    HandGradingService(
            HandGradingRepository attempts, AttemptGrading grading, RepeatableTransaction transaction, Clock clock) {
        this.attempts = attempts;
        this.grading = grading;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Grades an answer, in a transaction of its own. */
    HandGrading grade(HandGrade grade, Viewer grader) {
        Optional<VisibleAttempt> attempt = attempts.findVisible(grade.attemptId(), grader);
        if (attempt.isEmpty()) {
            return refused(GradeAttemptQuestionErrorCode.NOT_FOUND, "attemptId");
        }
        if (!attempt.get().isGrader()) {
            return refused(GradeAttemptQuestionErrorCode.NOT_A_GRADER, "attemptId");
        }
        if (grade.feedback() != null && grade.feedback().length() > LONGEST_FEEDBACK) {
            return refused(GradeAttemptQuestionErrorCode.INVALID_TEXT, "feedback");
        }
        return transaction.run(() -> {
            grading.lockEnrollments(List.of(attempt.get().enrollmentId()));
            return gradeLocked(grade, grader);
        });
    }

    private HandGrading gradeLocked(HandGrade grade, Viewer grader) {
        Optional<GradableQuestion> found = attempts.lockQuestion(grade.attemptId(), grade.questionId());
        if (found.isEmpty()) {
            return refused(GradeAttemptQuestionErrorCode.NOT_FOUND, "questionId");
        }
        GradableQuestion question = found.get();
        if (question.status() == QuizAttemptStatus.IN_PROGRESS) {
            return refused(GradeAttemptQuestionErrorCode.STILL_RUNNING, "attemptId");
        }
        if (question.version() != grade.expectedVersion()) {
            return refused(GradeAttemptQuestionErrorCode.VERSION_CONFLICT, "expectedVersion");
        }
        if (!isWithin(grade.points(), question.points())) {
            return refused(GradeAttemptQuestionErrorCode.OUT_OF_RANGE, "points");
        }
        attempts.update(grade, question, grader.requireId(), clock.instant());
        grading.settle(Set.of(grade.attemptId()), clock.instant());
        return new HandGrading.Graded();
    }

    private static boolean isWithin(BigDecimal points, BigDecimal most) {
        return points.signum() >= 0 && points.compareTo(most) <= 0 && points.stripTrailingZeros().scale() <= DECIMALS;
    }

    private static HandGrading refused(GradeAttemptQuestionErrorCode code, String field) {
        return new HandGrading.Refused(code, field);
    }
}
