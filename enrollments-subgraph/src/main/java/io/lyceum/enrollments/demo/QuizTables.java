package io.lyceum.enrollments.demo;

import static java.util.stream.Collectors.groupingBy;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.assessment.Allowance;
import io.lyceum.demo.assessment.AttemptStatus;
import io.lyceum.demo.assessment.FinalGrade;
import io.lyceum.demo.assessment.Quiz;
import io.lyceum.demo.assessment.QuizAttempt;
import io.lyceum.demo.assessment.QuizType;
import io.lyceum.demo.enrollment.Enrollment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What enrollments keeps of quizzes that count, of how learners did in them, and of final grades. */
final class QuizTables {

    private final BatchInsert quizzes;
    private final BatchInsert results;
    private final BatchInsert finalGrades;
    private final Map<UUID, List<QuizAttempt>> attempts;
    private final Map<UUID, List<Allowance>> allowances;
    private final Map<UUID, Quiz> counted = new HashMap<>();

    QuizTables(ImportWriter writer, DemoSchool school) {
        quizzes = writer.into("graded_quizzes", "quiz_id", "course_id", "version");
        results = writer.into("quiz_results", "enrollment_id", "quiz_id", "percentage", "is_passed", "is_out_of_attempts");
        finalGrades = writer.into("final_grades", "enrollment_id", "percentage");
        attempts = school.quizAttempts().stream().collect(groupingBy(QuizAttempt::enrollmentId));
        allowances = school.allowances().stream().collect(groupingBy(Allowance::quizId));
    }

    void add(Quiz quiz) {
        if (quiz.published() && quiz.type() != QuizType.PRACTICE) {
            quizzes.add(quiz.id(), quiz.courseId(), quiz.version());
            counted.put(quiz.id(), quiz);
        }
    }

    void add(Enrollment enrollment) {
        attempts.getOrDefault(enrollment.id(), List.of()).stream()
                .filter(attempt -> counted.containsKey(attempt.quizId()))
                .collect(groupingBy(QuizAttempt::quizId))
                .forEach((quiz, tries) -> addResult(enrollment, Objects.requireNonNull(counted.get(quiz)), tries));
    }

    void add(FinalGrade grade) {
        finalGrades.add(grade.enrollmentId(), grade.percentage());
    }

    private void addResult(Enrollment enrollment, Quiz quiz, List<QuizAttempt> tries) {
        BigDecimal percentage = percentage(quiz, tries);
        boolean isOver = tries.stream().noneMatch(attempt -> attempt.status() == AttemptStatus.IN_PROGRESS);
        Integer limit = quiz.attemptLimit();
        results.add(
                enrollment.id(),
                quiz.id(),
                percentage,
                percentage != null && percentage.compareTo(quiz.passingScore()) >= 0,
                isOver && limit != null && tries.size() >= limit + extraAttempts(quiz.id(), enrollment.userId()));
    }

    private int extraAttempts(UUID quiz, UUID learner) {
        return allowances.getOrDefault(quiz, List.of()).stream()
                .filter(allowance -> allowance.userId().equals(learner))
                .mapToInt(Allowance::extraAttempts)
                .sum();
    }

    private static @Nullable BigDecimal percentage(Quiz quiz, List<QuizAttempt> tries) {
        List<BigDecimal> percentages =
                tries.stream().map(QuizAttempt::percentage).filter(Objects::nonNull).toList();
        if (percentages.isEmpty()) {
            return null;
        }
        return switch (quiz.gradingPolicy()) {
            case BEST -> percentages.stream().max(BigDecimal::compareTo).orElseThrow();
            case FIRST -> percentages.getFirst();
            case LAST -> percentages.getLast();
            case AVERAGE -> percentages.stream()
                    .reduce(BigDecimal.ZERO, BigDecimal::add)
                    .divide(BigDecimal.valueOf(percentages.size()), 2, RoundingMode.HALF_UP);
        };
    }
}
