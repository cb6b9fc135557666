package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.grading.GivenAnswer;
import io.lyceum.assessments.question.MatchPair;
import io.lyceum.assessments.question.PlainNumber;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Whether an answer is one to its question, right or wrong. An empty answer fits every question. */
final class AnswerFit {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_ESSAY = 15_000;

    private AnswerFit() {}

    /**
     * What is wrong with the form of an answer; empty where nothing is.
     *
     * @param options those of the question
     * @param prompts those of the question
     */
    static Optional<Misfit> misfit(QuestionType type, GivenAnswer answer, List<UUID> options, List<UUID> prompts) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        return foreign(type, answer).or(() -> switch (type) {
            case MULTIPLE_CHOICE, TRUE_FALSE -> chosen(answer.options(), options, 1);
            case MULTIPLE_SELECT -> chosen(answer.options(), options, options.size());
            case ORDERING -> ordered(answer.options(), options);
            case MATCHING -> matched(answer.pairs(), options, prompts);
            case NUMERIC -> number(Objects.requireNonNull(answer.number()));
            case SHORT_ANSWER, FILL_IN_THE_BLANK -> text(answer, LONGEST_TEXT);
            case ESSAY -> text(answer, LONGEST_ESSAY);
        });
    }

    /** An answer in a field that the question's type does not have. */
    private static Optional<Misfit> foreign(QuestionType type, GivenAnswer answer) {
        String wanted = switch (type) {
            case MULTIPLE_CHOICE, TRUE_FALSE, MULTIPLE_SELECT, ORDERING -> "optionIds";
            case SHORT_ANSWER, FILL_IN_THE_BLANK, ESSAY -> "text";
            case NUMERIC -> "number";
            case MATCHING -> "pairs";
        };
        boolean isForeign = !wanted.equals("optionIds") && !answer.options().isEmpty()
                || !wanted.equals("text") && answer.text() != null
                || !wanted.equals("number") && answer.number() != null
                || !wanted.equals("pairs") && !answer.pairs().isEmpty();
        return when(isForeign, wanted, "This question is answered by `%s` and nothing else.".formatted(wanted));
    }

    private static Optional<Misfit> chosen(List<UUID> chosen, List<UUID> options, int most) {
        return when(chosen.size() > most, "optionIds", "At most %d can be chosen.".formatted(most))
                .or(() -> when(!options.containsAll(chosen), "optionIds", "All options must be the question's own."))
                .or(() -> when(!areDistinct(chosen), "optionIds", "Each option can be chosen once."));
    }

    private static Optional<Misfit> ordered(List<UUID> order, List<UUID> options) {
        boolean isWhole = order.size() == options.size() && new HashSet<>(order).equals(new HashSet<>(options));
        return when(!isWhole, "optionIds", "All options must be put in order, each once.");
    }

    private static Optional<Misfit> matched(List<MatchPair> pairs, List<UUID> options, List<UUID> prompts) {
        List<UUID> left = pairs.stream().map(MatchPair::left).toList();
        List<UUID> right = pairs.stream().map(MatchPair::right).toList();
        return when(!prompts.containsAll(left), "pairs", "All prompts must be the question's own.")
                .or(() -> when(!options.containsAll(right), "pairs", "All options must be the question's own."))
                .or(() -> when(!areDistinct(left), "pairs", "Each prompt can be matched once."));
    }

    private static Optional<Misfit> number(BigDecimal number) {
        return when(!PlainNumber.fits(number), "number", "A number has at most %d digits before the point and %d behind."
                .formatted(PlainNumber.WHOLE_DIGITS, PlainNumber.DECIMALS));
    }

    private static Optional<Misfit> text(GivenAnswer answer, int longest) {
        return when(Objects.requireNonNull(answer.text()).length() > longest, "text", "A text has at most %d characters.".formatted(longest));
    }

    private static boolean areDistinct(Collection<UUID> ids) {
        return new HashSet<>(ids).size() == ids.size();
    }

    private static Optional<Misfit> when(boolean isWrong, String field, String message) {
        return isWrong ? Optional.of(new Misfit(field, message)) : Optional.empty();
    }

    /**
     * What is wrong.
     *
     * @param field of the answer
     * @param message for a person
     */
    record Misfit(String field, String message) {}
}
