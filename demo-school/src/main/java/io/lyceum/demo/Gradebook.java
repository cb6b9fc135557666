package io.lyceum.demo;

import io.lyceum.demo.CoursePlan.Exam;
import io.lyceum.demo.assessment.Assignment;
import io.lyceum.demo.assessment.Quiz;
import io.lyceum.demo.assessment.QuizAttempt;
import io.lyceum.demo.assessment.Submission;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weighted mean over graded quizzes and assignments: the attempts count by the quiz's policy, the last released grade by assignment,
 * missing work is zero once due, and what is neither there nor due is left out.
 */
final class Gradebook {

    private BigDecimal points = BigDecimal.ZERO;
    private BigDecimal weights = BigDecimal.ZERO;

    private Gradebook() {}

    static @Nullable BigDecimal finalGrade(CoursePlan plan, Walk walk, Instant today) {
        Gradebook book = new Gradebook();
        plan.allExams().map(Exam::quiz).filter(Quiz::published).forEach(quiz -> {
            if (quiz.weight() != null) {
                book.count(quiz.weight(), counted(quiz, walk.attempts), quiz.dueAt(), today);
            }
        });
        plan.assignments().filter(Assignment::published).forEach(assignment -> {
            if (assignment.weight() != null) {
                book.count(assignment.weight(), released(assignment, walk.submissions), assignment.dueAt(), today);
            }
        });
        return book.weights.signum() == 0 ? null : book.points.divide(book.weights, 2, RoundingMode.HALF_UP);
    }

    private void count(BigDecimal weight, @Nullable BigDecimal percentage, @Nullable Instant due, Instant today) {
        boolean missing = percentage == null;
        if (missing && (due == null || due.isAfter(today))) {
            return;
        }
        weights = weights.add(weight);
        points = missing ? points : points.add(weight.multiply(percentage));
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
                    .divide(BigDecimal.valueOf(graded.size()), 2, RoundingMode.HALF_UP);
        };
    }

    private static @Nullable BigDecimal released(Assignment assignment, List<Submission> submissions) {
        return submissions.stream()
                .filter(submission -> submission.assignmentId().equals(assignment.id()))
                .filter(submission -> submission.grade() != null && submission.grade().releasedAt() != null)
                .map(submission -> submission.grade().percentage())
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
