package io.lyceum.assessments.authoring;

import io.lyceum.assessments.authoring.AuthoringRepository.WrittenQuiz;
import io.lyceum.assessments.generated.types.AddQuestionErrorCode;
import io.lyceum.assessments.question.AnswerKeys;
import io.lyceum.starter.idempotency.Idempotent;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Adds questions to pools. The lock on the quiz gives each a place of its own, and keeps the count. */
@Service
class QuestionAdditionService {

    private final IdempotentMutation mutation;
    private final AuthoringRepository quizzes;
    private final QuestionAdditionRepository questions;
    private final AnswerKeys keys;
    private final Clock clock;

    QuestionAdditionService(
            IdempotentMutation mutation,
            AuthoringRepository quizzes,
            QuestionAdditionRepository questions,
            AnswerKeys keys,
            Clock clock) {
        this.mutation = mutation;
        this.quizzes = quizzes;
        this.questions = questions;
        this.keys = keys;
        this.clock = clock;
    }

    /** Adds a question behind the others. */
    Idempotent<QuestionAddition> add(QuestionDraft draft, Viewer author, String idempotencyKey) {
        return mutation.run(
                author.requireId(), "addQuestion", idempotencyKey, draft, QuestionAddition.Added.class, () -> add(draft, author));
    }

    private QuestionAddition add(QuestionDraft draft, Viewer author) {
        Optional<QuestionAddition.Refused> fault = QuestionRules.fault(draft);
        if (fault.isPresent()) {
            return fault.get();
        }
        if (quizzes.lock(draft.quizId(), author).filter(WrittenQuiz::isGrader).isEmpty()) {
            return new QuestionAddition.Refused(AddQuestionErrorCode.QUIZ_NOT_FOUND, "quizId");
        }
        UUID question = questions.insert(draft, clock.instant());
        keys.addTexts(question, draft.texts());
        return new QuestionAddition.Added(question);
    }
}
