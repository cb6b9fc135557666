package io.lyceum.assessments.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.assessment.Allowance;
import io.lyceum.demo.assessment.Answer;
import io.lyceum.demo.assessment.AnswerPair;
import io.lyceum.demo.assessment.AttemptQuestion;
import io.lyceum.demo.assessment.QuizAttempt;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Attempts with their questions and answers, and what some learners were granted. */
final class AttemptTables {

    private final BatchInsert accommodations;
    private final BatchInsert attempts;
    private final BatchInsert questions;

    AttemptTables(ImportWriter writer) {
        accommodations = writer.into(
                "quiz_accommodations", "quiz_id", "user_id", "extra_minutes", "extra_attempts", "reason", "granted_by", "granted_at");
        attempts = writer.into(
                "quiz_attempts", "id", "quiz_id", "enrollment_id", "user_id", "course_id", "attempt_number", "status",
                "earned_points", "total_points", "answered_count", "percentage", "is_passed", "started_at", "deadline_at",
                "submitted_at", "graded_at", "graded_by", "created_at", "updated_at");
        questions = writer.into(
                "attempt_questions", "id", "attempt_id", "question_id", "position", "points", "option_order", "answer_text",
                "answer_number", "answer_options", "answer_pairs", "answered_at", "is_correct", "earned_points", "feedback");
    }

    void add(Allowance allowance) {
        accommodations.add(
                allowance.quizId(), allowance.userId(), allowance.extraMinutes(), allowance.extraAttempts(), allowance.reason(),
                allowance.grantedBy(), allowance.grantedAt());
    }

    void add(QuizAttempt attempt) {
        long answered = attempt.questions().stream().filter(question -> question.answer() != null).count();
        attempts.add(
                attempt.id(), attempt.quizId(), attempt.enrollmentId(), attempt.userId(), attempt.courseId(),
                attempt.attemptNumber(), attempt.status(), attempt.earnedPoints(), attempt.totalPoints(), answered,
                attempt.percentage(), attempt.passed(), attempt.startedAt(), attempt.deadline(), attempt.submittedAt(),
                attempt.gradedAt(), attempt.gradedBy(), attempt.startedAt(),
                attempt.submittedAt() == null ? attempt.startedAt() : attempt.submittedAt());
        attempt.questions().forEach(question -> add(attempt.id(), question));
    }

    private void add(UUID attempt, AttemptQuestion question) {
        Answer answer = question.answer();
        questions.add(
                question.id(), attempt, question.questionId(), question.position(), question.points(), ids(question.optionOrder()),
                answer == null ? null : answer.text(), answer == null ? null : answer.number(),
                answer == null ? null : found(answer.optionIds()), answer == null ? null : pairs(answer.pairs()),
                answer == null ? null : answer.savedAt(), question.correct(), question.earnedPoints(), question.feedback());
    }

    private static @Nullable String found(List<UUID> ids) {
        return ids.isEmpty() ? null : ids(ids);
    }

    private static String ids(List<UUID> ids) {
        return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    private static @Nullable String pairs(List<AnswerPair> pairs) {
        return pairs.isEmpty()
                ? null
                : pairs.stream()
                        .map(pair -> ids(List.of(pair.leftId(), pair.rightId())))
                        .collect(Collectors.joining(",", "[", "]"));
    }
}
