package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.generated.types.SaveQuizAnswerErrorCode;
import io.lyceum.assessments.grading.AttemptGrading;
import io.lyceum.assessments.grading.GivenAnswer;
import io.lyceum.assessments.taking.AnswerFit.Misfit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Saves answers one by one. The lock on the attempt puts saves in an order with each other and with the attempt's end. */
@Service
class AnswerSavingService {

    private final AnswerSavingRepository answers;
    private final AttemptEnding endings;
    private final AttemptGrading grading;
    private final TransactionOperations transactions;
    private final Clock clock;

    AnswerSavingService(
            AnswerSavingRepository answers,
            AttemptEnding endings,
            AttemptGrading grading,
            TransactionOperations transactions,
            Clock clock) {
        this.answers = answers;
        this.endings = endings;
        this.grading = grading;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Saves an answer in the place of the one before; an empty one takes it back. An attempt whose time is up is ended by this.
     *
     * @param question as it stands in the attempt
     */
    AnswerSaving save(UUID learner, UUID attempt, UUID question, GivenAnswer answer) {
        Instant now = clock.instant();
        AnswerSaving saving = transactions.execute(transaction -> answers.lockQuestion(attempt, question, learner)
                .map(open -> save(open, answer, now))
                .orElseGet(() -> new AnswerSaving.Refused(SaveQuizAnswerErrorCode.NOT_FOUND)));
        if (saving.equals(new AnswerSaving.Refused(SaveQuizAnswerErrorCode.TIME_IS_UP))) {
            endings.endOverdue(List.of(attempt), now);
        }
        return saving;
    }

    private AnswerSaving save(OpenQuestion question, GivenAnswer answer, Instant now) {
        Optional<SaveQuizAnswerErrorCode> refusal = refusal(question, now);
        if (refusal.isPresent()) {
            return new AnswerSaving.Refused(refusal.get());
        }
        List<UUID> prompts = question.type() == QuestionType.MATCHING ? answers.listPrompts(question.questionId()) : List.of();
        Optional<Misfit> misfit = AnswerFit.misfit(question.type(), answer, question.options(), prompts);
        if (misfit.isPresent()) {
            return new AnswerSaving.Unfit(misfit.get());
        }
        answers.update(question, answer, now);
        if (question.isGradedAtOnce() && !answer.isEmpty()) {
            grading.gradeQuestions(Set.of(question.id()));
        }
        return new AnswerSaving.Saved();
    }

    private static Optional<SaveQuizAnswerErrorCode> refusal(OpenQuestion question, Instant now) {
        if (question.status() != QuizAttemptStatus.IN_PROGRESS) {
            return Optional.of(SaveQuizAnswerErrorCode.ATTEMPT_ENDED);
        }
        if (Deadlines.isOver(question.deadline(), now)) {
            return Optional.of(SaveQuizAnswerErrorCode.TIME_IS_UP);
        }
        return question.isGradedAtOnce() && question.isAnswered()
                ? Optional.of(SaveQuizAnswerErrorCode.ANSWER_LOCKED)
                : Optional.empty();
    }
}
