package io.lyceum.assessments.authoring;

import io.lyceum.assessments.authoring.QuestionAddition.Refused;
import io.lyceum.assessments.authoring.QuestionDraft.Option;
import io.lyceum.assessments.generated.types.AddQuestionErrorCode;
import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.question.PlainNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a question keeps to, so that it can be answered and graded. */
final class QuestionRules {

    private static final int MOST_PARTS = 50;
    private static final int LONGEST_PART = 2_000;
    private static final int LONGEST_ACCEPTED = 500;
    private static final BigDecimal MOST_POINTS = new BigDecimal("9999.99");
    private static final Set<QuestionType> TEXTUAL = Set.of(QuestionType.SHORT_ANSWER, QuestionType.FILL_IN_THE_BLANK);
    private static final Set<QuestionType> WITHOUT_OPTIONS =
            Set.of(QuestionType.SHORT_ANSWER, QuestionType.FILL_IN_THE_BLANK, QuestionType.NUMERIC, QuestionType.ESSAY);

    private QuestionRules() {}

    /** The first fault of a draft; empty where it has none. */
    static Optional<Refused> fault(QuestionDraft draft) {
        return text(draft)
                .or(() -> unless(Limits.isAmount(draft.points(), MOST_POINTS), AddQuestionErrorCode.OUT_OF_RANGE, "points"))
                .or(() -> unless(areOptions(draft), AddQuestionErrorCode.INVALID_KEY, "options"))
                .or(() -> unless(arePrompts(draft), AddQuestionErrorCode.INVALID_KEY, "prompts"))
                .or(() -> unless(areTexts(draft), AddQuestionErrorCode.INVALID_KEY, "texts"))
                .or(() -> unless(isNumber(draft), AddQuestionErrorCode.INVALID_KEY, "number"))
                .or(() -> unless(
                        draft.type() == QuestionType.ESSAY || draft.modelAnswer() == null, AddQuestionErrorCode.INVALID_KEY, "modelAnswer"));
    }

    private static Optional<Refused> text(QuestionDraft draft) {
        boolean areOptionsShort = draft.options().stream().allMatch(option -> Limits.isWithin(option.text(), LONGEST_PART));
        boolean arePromptsShort = draft.prompts().stream().allMatch(prompt -> Limits.isWithin(prompt.text(), LONGEST_PART));
        boolean areTextsShort = draft.texts().stream().allMatch(text -> Limits.isWithin(text, LONGEST_ACCEPTED));
        return unless(Limits.isWithin(draft.text(), Limits.LONG), AddQuestionErrorCode.INVALID_TEXT, "text")
                .or(() -> unless(Limits.isAtMost(draft.explanation(), Limits.LONG), AddQuestionErrorCode.INVALID_TEXT, "explanation"))
                .or(() -> unless(Limits.isAtMost(draft.modelAnswer(), Limits.LONG), AddQuestionErrorCode.INVALID_TEXT, "modelAnswer"))
                .or(() -> unless(areOptionsShort, AddQuestionErrorCode.INVALID_TEXT, "options"))
                .or(() -> unless(arePromptsShort, AddQuestionErrorCode.INVALID_TEXT, "prompts"))
                .or(() -> unless(areTextsShort, AddQuestionErrorCode.INVALID_TEXT, "texts"));
    }

    private static boolean areOptions(QuestionDraft draft) {
        List<Option> options = draft.options();
        if (WITHOUT_OPTIONS.contains(draft.type())) {
            return options.isEmpty();
        }
        long right = options.stream().filter(Option::isCorrect).count();
        boolean areEnough = options.size() >= 2 && options.size() <= MOST_PARTS;
        return areEnough && switch (draft.type()) {
            case MULTIPLE_CHOICE -> right == 1;
            case TRUE_FALSE -> right == 1 && options.size() == 2;
            case MULTIPLE_SELECT -> right >= 1;
            default -> true;
        };
    }

    private static boolean arePrompts(QuestionDraft draft) {
        if (draft.type() != QuestionType.MATCHING) {
            return draft.prompts().isEmpty();
        }
        return !draft.prompts().isEmpty()
                && draft.prompts().size() <= MOST_PARTS
                && draft.prompts().stream().allMatch(prompt -> prompt.option() >= 1 && prompt.option() <= draft.options().size());
    }

    private static boolean areTexts(QuestionDraft draft) {
        return TEXTUAL.contains(draft.type())
                ? !draft.texts().isEmpty() && draft.texts().size() <= MOST_PARTS
                : draft.texts().isEmpty();
    }

    private static boolean isNumber(QuestionDraft draft) {
        if (draft.type() != QuestionType.NUMERIC) {
            return draft.number() == null && draft.tolerance() == null;
        }
        return draft.number() != null
                && PlainNumber.fits(draft.number())
                && (draft.tolerance() == null || draft.tolerance().signum() >= 0 && PlainNumber.fits(draft.tolerance()));
    }

    private static Optional<Refused> unless(boolean isRight, AddQuestionErrorCode code, String field) {
        return isRight ? Optional.empty() : Optional.of(new Refused(code, field));
    }
}
