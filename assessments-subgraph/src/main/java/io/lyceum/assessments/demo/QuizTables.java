package io.lyceum.assessments.demo;

import io.lyceum.bulk.BatchInsert;
import io.lyceum.bulk.ImportWriter;
import io.lyceum.demo.DemoSchool;
import io.lyceum.demo.assessment.AnswerKey;
import io.lyceum.demo.assessment.AnswerPair;
import io.lyceum.demo.assessment.Question;
import io.lyceum.demo.assessment.QuestionOption;
import io.lyceum.demo.assessment.QuestionType;
import io.lyceum.demo.assessment.Quiz;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Quizzes with their pools and keys. Quizzes stand in their course in the order of the school. */
final class QuizTables {

    private final Map<UUID, Long> questionCounts;
    private final Map<UUID, Instant> createdAt;
    private final Map<UUID, Integer> positions = new HashMap<>();
    private final BatchInsert quizzes;
    private final BatchInsert questions;
    private final BatchInsert options;
    private final BatchInsert prompts;
    private final BatchInsert texts;

    QuizTables(ImportWriter writer, DemoSchool school) {
        questionCounts = school.questions().stream().collect(Collectors.groupingBy(Question::quizId, Collectors.counting()));
        createdAt = school.quizzes().stream().collect(Collectors.toMap(Quiz::id, Quiz::createdAt));
        quizzes = writer.into(
                "quizzes", "id", "course_id", "lesson_id", "position", "title", "description", "instructions", "type", "weight",
                "passing_score", "attempt_limit", "time_limit_minutes", "question_count", "questions_per_attempt",
                "has_shuffled_questions", "has_shuffled_options", "answers_shown", "grading_policy", "available_from",
                "available_until", "due_at", "is_published", "version", "created_at", "updated_at");
        questions = writer.into(
                "questions", "id", "quiz_id", "position", "type", "text", "points", "has_partial_credit", "explanation",
                "correct_number", "tolerance", "created_at", "updated_at");
        options = writer.into("question_options", "id", "question_id", "position", "text", "is_correct");
        prompts = writer.into("question_prompts", "id", "question_id", "position", "text", "option_id");
        texts = writer.into("question_texts", "question_id", "position", "text");
    }

    void add(Quiz quiz) {
        quizzes.add(
                quiz.id(), quiz.courseId(), quiz.lessonId(), positions.merge(quiz.courseId(), 1, Integer::sum), quiz.title(),
                quiz.description(), quiz.instructions(), quiz.type(), quiz.weight(), quiz.passingScore(), quiz.attemptLimit(),
                quiz.timeLimitMinutes(), questionCounts.getOrDefault(quiz.id(), 0L), quiz.questionsPerAttempt(),
                quiz.shufflesQuestions(), quiz.shufflesOptions(), quiz.answersShown(), quiz.gradingPolicy(), quiz.availableFrom(),
                quiz.availableUntil(), quiz.dueAt(), quiz.published(), quiz.version(), quiz.createdAt(), quiz.updatedAt());
    }

    void add(Question question) {
        AnswerKey key = question.key();
        Instant created = createdAt.get(question.quizId());
        questions.add(
                question.id(), question.quizId(), question.position(), question.type(), question.text(), question.points(),
                question.partialCredit(), question.explanation(), key == null ? null : key.number(),
                key == null ? null : key.tolerance(), created, created);
        boolean isMatching = question.type() == QuestionType.MATCHING;
        List<QuestionOption> choices = isMatching ? question.matches() : question.options();
        if (isMatching || key == null) {
            choices.forEach(option -> options.add(option.id(), question.id(), option.position(), option.text(), false));
        } else {
            addOptions(question, key);
        }
        if (key != null) {
            addKey(question, key);
        }
    }

    /** What is to be ordered is kept in the right order. */
    private void addOptions(Question question, AnswerKey key) {
        boolean isOrdering = question.type() == QuestionType.ORDERING;
        question.options().forEach(option -> options.add(
                option.id(),
                question.id(),
                isOrdering ? key.optionIds().indexOf(option.id()) + 1 : option.position(),
                option.text(),
                key.optionIds().contains(option.id())));
    }

    private void addKey(Question question, AnswerKey key) {
        Map<UUID, UUID> right = key.pairs().stream().collect(Collectors.toMap(AnswerPair::leftId, AnswerPair::rightId));
        question.options().stream()
                .filter(prompt -> right.containsKey(prompt.id()))
                .forEach(prompt ->
                        prompts.add(prompt.id(), question.id(), prompt.position(), prompt.text(), right.get(prompt.id())));
        for (int i = 0; i < key.texts().size(); i++) {
            texts.add(question.id(), i + 1, key.texts().get(i));
        }
    }
}
