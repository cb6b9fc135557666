package io.lyceum.assessments.grading;

import io.lyceum.assessments.generated.types.CorrectAnswerKeyErrorCode;
import io.lyceum.assessments.question.AnswerKeys;
import io.lyceum.assessments.question.AnswerKeys.KeyedQuestion;
import io.lyceum.assessments.question.QuestionKey;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.viewer.Viewer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Corrects keys. The answers are graded again by {@link Regrading}, which the same transaction asks for. */
@Service
class KeyCorrectionService {

    private final AnswerKeys keys;
    private final RegradeRepository regrades;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    KeyCorrectionService(AnswerKeys keys, RegradeRepository regrades, RepeatableTransaction transaction, Clock clock) {
        this.keys = keys;
        this.regrades = regrades;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Replaces a question's key, in a transaction of its own. */
    KeyCorrection correct(UUID question, int expectedVersion, QuestionKey key, Viewer viewer) {
        Optional<KeyedQuestion> found = keys.find(question, viewer);
        if (found.isEmpty()) {
            return refused(CorrectAnswerKeyErrorCode.NOT_FOUND, "questionId");
        }
        if (!found.get().isGrader()) {
            return refused(CorrectAnswerKeyErrorCode.NOT_A_GRADER, "questionId");
        }
        if (found.get().version() != expectedVersion) {
            return refused(CorrectAnswerKeyErrorCode.VERSION_CONFLICT, "expectedVersion");
        }
        Optional<String> misfit = KeyFit.misfit(found.get().type(), key, found.get().options(), found.get().prompts());
        if (misfit.isPresent()) {
            return refused(CorrectAnswerKeyErrorCode.INVALID_KEY, misfit.get());
        }
        return transaction.run(() -> replace(found.get(), expectedVersion, key, viewer.requireId()));
    }

    private KeyCorrection replace(KeyedQuestion question, int expectedVersion, QuestionKey key, UUID author) {
        // First, as whoever grades again does: so that the two do not wait for each other in a circle. Asked for in vain it changes nothing.
        regrades.request(question.id(), author, clock.instant());
        return keys.replace(question, expectedVersion, key, clock.instant())
                ? new KeyCorrection.Corrected()
                : refused(CorrectAnswerKeyErrorCode.VERSION_CONFLICT, "expectedVersion");
    }

    private static KeyCorrection refused(CorrectAnswerKeyErrorCode code, String field) {
        return new KeyCorrection.Refused(code, field);
    }
}
