package io.lyceum.assessments.grading;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.question.MatchPair;
import io.lyceum.assessments.question.PlainNumber;
import io.lyceum.assessments.question.QuestionKey;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Whether a key is one for its question. */
final class KeyFit {

    private static final int MOST_TEXTS = 50;
    private static final int LONGEST_TEXT = 500;

    private KeyFit() {}

    /**
     * The field of the input that is at fault; empty where the key fits.
     *
     * @param options those of the question
     * @param prompts those of the question
     */
    static Optional<String> misfit(QuestionType type, QuestionKey key, List<UUID> options, List<UUID> prompts) {
        if (hasSeveralParts(key)) {
            return Optional.of("questionId");
        }
        return switch (type) {
            case MULTIPLE_CHOICE, TRUE_FALSE -> unless(key.options().size() == 1 && options.containsAll(key.options()), "optionIds");
            case MULTIPLE_SELECT -> unless(isSelection(key.options(), options), "optionIds");
            case ORDERING -> unless(isWhole(key.options(), options), "optionIds");
            case MATCHING -> unless(isMatch(key.pairs(), options, prompts), "pairs");
            case SHORT_ANSWER, FILL_IN_THE_BLANK -> unless(areTexts(key.texts()), "texts");
            case NUMERIC -> unless(isNumber(key), "number");
            case ESSAY -> Optional.of("questionId");
        };
    }

    private static boolean hasSeveralParts(QuestionKey key) {
        boolean hasNumber = key.number() != null || key.tolerance() != null;
        return Stream.of(!key.options().isEmpty(), !key.texts().isEmpty(), !key.pairs().isEmpty(), hasNumber)
                        .filter(isThere -> isThere)
                        .count()
                > 1;
    }

    private static boolean isSelection(List<UUID> right, List<UUID> options) {
        return !right.isEmpty() && options.containsAll(right) && new HashSet<>(right).size() == right.size();
    }

    private static boolean isWhole(List<UUID> right, List<UUID> all) {
        return right.size() == all.size() && new HashSet<>(right).equals(new HashSet<>(all));
    }

    private static boolean isMatch(List<MatchPair> pairs, List<UUID> options, List<UUID> prompts) {
        return isWhole(pairs.stream().map(MatchPair::left).toList(), prompts)
                && options.containsAll(pairs.stream().map(MatchPair::right).toList());
    }

    private static boolean areTexts(List<String> texts) {
        return !texts.isEmpty()
                && texts.size() <= MOST_TEXTS
                && texts.stream().noneMatch(text -> text.isBlank() || text.length() > LONGEST_TEXT);
    }

    private static boolean isNumber(QuestionKey key) {
        return key.number() != null
                && PlainNumber.fits(key.number())
                && (key.tolerance() == null || key.tolerance().signum() >= 0 && PlainNumber.fits(key.tolerance()));
    }

    private static Optional<String> unless(boolean isRight, String field) {
        return isRight ? Optional.empty() : Optional.of(field);
    }
}
