package io.lyceum.assessments.grading;

import io.lyceum.assessments.grade.FinalGrades;
import io.lyceum.assessments.question.AnswerKeys;
import io.lyceum.assessments.question.QuestionKey;
import io.lyceum.assessments.standing.LearnerQuiz;
import io.lyceum.assessments.standing.QuizStandings;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Grades attempts and settles what they come to. All of it is part of the caller's transaction and costs the same number of statements for one
 * attempt with one question as for many.
 *
 * <p>Whoever changes what an attempt is worth first takes {@link #lockEnrollments}, then the attempts, and reads after that: so two of them
 * never wait for each other in a circle, and each counts what the other has done.
 */
@Component
public class AttemptGrading {

    private final AttemptGradingRepository attempts;
    private final AttemptResultRepository results;
    private final AnswerKeys keys;
    private final QuizStandings standings;
    private final FinalGrades finalGrades;

    AttemptGrading(
            AttemptGradingRepository attempts,
            AttemptResultRepository results,
            AnswerKeys keys,
            QuizStandings standings,
            FinalGrades finalGrades) {
        this.attempts = attempts;
        this.results = results;
        this.keys = keys;
        this.standings = standings;
        this.finalGrades = finalGrades;
    }

    /** Waits for whoever settles work of these enrollments, and keeps others waiting until the transaction ends. */
    public void lockEnrollments(Collection<UUID> enrollments) {
        attempts.lockEnrollments(enrollments);
    }

    /** Grades all answers of some attempts by rule. Essays, and what a person has graded, stay as they are. */
    public void gradeAnswers(Set<UUID> attemptIds) {
        grade(attempts.listAnswers(attemptIds));
    }

    /**
     * Grades the answers to some questions of attempts by rule, as far as they can be and no person has graded them.
     *
     * @param ids of the questions in their attempts
     * @return the attempts in which an answer's worth has changed
     */
    public Set<UUID> gradeQuestions(Set<UUID> ids) {
        return grade(attempts.findAnswers(ids));
    }

    /**
     * Adds up what attempts that have ended earned, as soon as all of their questions are graded, and moves the learners' standings and final
     * grades. Appends {@code quiz.graded} for each that is graded.
     */
    public void settle(Set<UUID> attemptIds, Instant now) {
        List<AttemptResult> ended = results.list(attemptIds);
        if (ended.isEmpty()) {
            return;
        }
        List<AttemptResult> graded = ended.stream().filter(AttemptResult::isGraded).toList();
        results.update(graded, now);
        Map<LearnerQuiz, @Nullable UUID> moved = new HashMap<>();
        graded.forEach(result -> moved.put(result.quiz(), result.attemptId()));
        standings.move(moved, now);
        finalGrades.recomputeEnrollments(
                ended.stream().map(result -> result.quiz().enrollmentId()).collect(Collectors.toSet()), now);
    }

    private Set<UUID> grade(List<AnsweredQuestion> questions) {
        if (questions.isEmpty()) {
            return Set.of();
        }
        Map<UUID, QuestionKey> right =
                keys.of(questions.stream().map(AnsweredQuestion::questionId).collect(Collectors.toSet()));
        Map<UUID, Score> scores = HashMap.newHashMap(questions.size());
        questions.forEach(question ->
                question.grade(right.get(question.questionId())).ifPresent(score -> scores.put(question.id(), score)));
        attempts.updateScores(scores);
        return questions.stream()
                .filter(question -> scores.containsKey(question.id()))
                .filter(question -> !question.isWorth(scores.get(question.id()).earnedPoints()))
                .map(AnsweredQuestion::attemptId)
                .collect(Collectors.toSet());
    }
}
