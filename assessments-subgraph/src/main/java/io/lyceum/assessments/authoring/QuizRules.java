package io.lyceum.assessments.authoring;

import io.lyceum.assessments.authoring.QuizCreation.Refused;
import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.CreateQuizErrorCode;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a quiz keeps to, whatever the course. */
final class QuizRules {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 5_000;
    private static final BigDecimal MOST_WEIGHT = new BigDecimal("9999.99");
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private QuizRules() {}

    /** The first fault of a draft; empty where it has none. */
    static Optional<Refused> fault(QuizDraft draft) {
        return text(draft).or(() -> number(draft)).or(() -> time(draft));
    }

    private static Optional<Refused> text(QuizDraft draft) {
        boolean isTitle = Limits.isWithin(draft.title(), LONGEST_TITLE);
        return unless(isTitle, CreateQuizErrorCode.INVALID_TEXT, "title")
                .or(() -> unless(
                        Limits.isAtMost(draft.description(), LONGEST_DESCRIPTION), CreateQuizErrorCode.INVALID_TEXT, "description"))
                .or(() -> unless(Limits.isAtMost(draft.instructions(), Limits.LONG), CreateQuizErrorCode.INVALID_TEXT, "instructions"));
    }

    private static Optional<Refused> number(QuizDraft draft) {
        boolean isWeight = draft.weight() == null || Limits.isAmount(draft.weight(), MOST_WEIGHT);
        return unless(isWeight, CreateQuizErrorCode.OUT_OF_RANGE, "weight")
                .or(() -> unless(Limits.isAmount(draft.passingScore(), WHOLE), CreateQuizErrorCode.OUT_OF_RANGE, "passingScore"))
                .or(() -> unless(isPositive(draft.attemptLimit()), CreateQuizErrorCode.OUT_OF_RANGE, "attemptLimit"))
                .or(() -> unless(isPositive(draft.timeLimitMinutes()), CreateQuizErrorCode.OUT_OF_RANGE, "timeLimitMinutes"))
                .or(() -> unless(isPositive(draft.questionsPerAttempt()), CreateQuizErrorCode.OUT_OF_RANGE, "questionsPerAttempt"));
    }

    private static Optional<Refused> time(QuizDraft draft) {
        boolean isWindow = draft.availableFrom() == null
                || draft.availableUntil() == null
                || draft.availableFrom().isBefore(draft.availableUntil());
        boolean hasEnd = draft.availableUntil() != null || draft.answersShown() != AnswersShown.AFTER_DEADLINE;
        return unless(isWindow && hasEnd, CreateQuizErrorCode.INVALID_TIME, "availableUntil");
    }

    private static boolean isPositive(@Nullable Integer number) {
        return number == null || number > 0;
    }

    private static Optional<Refused> unless(boolean isRight, CreateQuizErrorCode code, String field) {
        return isRight ? Optional.empty() : Optional.of(new Refused(code, field));
    }
}
