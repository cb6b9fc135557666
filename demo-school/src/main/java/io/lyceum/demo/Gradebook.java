package io.lyceum.demo;

import io.lyceum.demo.CoursePlan.Exam;
import io.lyceum.demo.assessment.Assignment;
import io.lyceum.demo.assessment.AttemptStatus;
import io.lyceum.demo.assessment.Quiz;
import io.lyceum.demo.assessment.QuizAttempt;
import io.lyceum.demo.assessment.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weighted mean over graded quizzes and assignments: of a quiz's attempts its policy says what counts, of an assignment's released grades the
 * best. What was handed in and awaits its grade is left out, as is what is neither there nor due; missing work is zero once due. Who left the
 * course without having done any work has no grade.
 */
final class Gradebook {

    private BigDecimal points = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;

    private Gradebook() {}

    static @Nullable BigDecimal finalGrade(CoursePlan plan, Walk walk, boolean isInCourse, Instant today) {
        if (!isInCourse && walk.attempts.isEmpty() && walk.submissions.isEmpty()) {
            return null;
        }
        Gradebook book = new Gradebook();
        plan.allExams().map(Exam::quiz).filter(Quiz::published).forEach(quiz -> {
            if (quiz.weight() != null) {
                boolean waits = walk.attempts.stream()
                        .anyMatch(attempt -> attempt.quizId().equals(quiz.id()) && attempt.status() == AttemptStatus.SUBMITTED);
                book.count(quiz.weight(), counted(quiz, walk.attempts), !waits && isDue(quiz.dueAt(), today));
            }
        });
        plan.assignments().filter(Assignment::published).forEach(assignment -> {
            if (assignment.weight() != null) {
                boolean waits = walk.submissions.stream().anyMatch(work -> work.assignmentId().equals(assignment.id()));
                book.count(assignment.weight(), released(assignment, walk.submissions), !waits && isDue(assignment.dueAt(), today));
            }
        });
        return book.weights.signum() == 0 ? null : book.points.divide(book.weights, 2, RoundingMode.HALF_UP);
    }

    private void count(BigDecimal weight, @Nullable BigDecimal percentage, boolean isZero) {
        if (percentage == null && !isZero) {
            return;
        }
        weights = weights.add(weight);
        points = percentage == null ? points : points.add(weight.multiply(percentage));
    }

    private static boolean isDue(@Nullable Instant due, Instant today) {
        return due != null && !due.isAfter(today);
    }

    /** What a quiz is worth for a learner; null before an attempt is graded. */
    static @Nullable BigDecimal counted(Quiz quiz, List<QuizAttempt> attempts) {
        List<BigDecimal> graded = attempts.stream()
                .filter(attempt -> attempt.quizId().equals(quiz.id()) && attempt.percentage() != null)
                .map(QuizAttempt::percentage)
                .toList();
        if (graded.isEmpty()) {
            return null;
        }
        return switch (quiz.gradingPolicy()) {
            case BEST -> graded.stream().reduce(BigDecimal::max).orElseThrow();
            case LAST -> graded.getLast();
            case FIRST -> graded.getFirst();
            case AVERAGE -> graded.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(graded.size()), 10, RoundingMode.HALF_UP);
        };
    }

    private static @Nullable BigDecimal released(Assignment assignment, List<Submission> submissions) {
        return submissions.stream()
                .filter(submission -> submission.assignmentId().equals(assignment.id()))
                .filter(submission -> submission.grade() != null && submission.grade().releasedAt() != null)
                .map(submission -> submission.grade().percentage())
                .reduce(BigDecimal::max)
                .orElse(null);
    }
}
