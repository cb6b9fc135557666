package io.lyceum.demo;

import io.lyceum.demo.assessment.Answer;
import io.lyceum.demo.assessment.AnswerKey;
import io.lyceum.demo.assessment.Question;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;

/** What an answer is worth by the key; essays have none and are not marked here. */
final class Marking {

    private Marking() {}

    static BigDecimal points(Question question, Answer answer) {
        AnswerKey key = Objects.requireNonNull(question.key(), question.text());
        BigDecimal share = switch (question.type()) {
            case MULTIPLE_CHOICE, TRUE_FALSE, ORDERING -> wholly(answer.optionIds().equals(key.optionIds()));
            case MULTIPLE_SELECT -> selected(question, key, answer);
            case SHORT_ANSWER, FILL_IN_THE_BLANK -> wholly(answer.text() != null && key.texts().stream().anyMatch(text -> alike(text, answer.text())));
            case NUMERIC -> wholly(answer.number() != null && isNear(answer.number(), key));
            case MATCHING -> matched(question, key, answer);
            case ESSAY -> throw new IllegalArgumentException("A person marks essays");
        };
        return question.points().multiply(share).setScale(2, RoundingMode.HALF_UP);
    }

    private static BigDecimal selected(Question question, AnswerKey key, Answer answer) {
        if (!question.partialCredit()) {
            return wholly(new HashSet<>(answer.optionIds()).equals(new HashSet<>(key.optionIds())));
        }
        long right = answer.optionIds().stream().filter(key.optionIds()::contains).count();
        long wrong = answer.optionIds().size() - right;
        return share(Math.max(0, right - wrong), key.optionIds().size());
    }

    private static BigDecimal matched(Question question, AnswerKey key, Answer answer) {
        long right = answer.pairs().stream().filter(key.pairs()::contains).count();
        return question.partialCredit() ? share(right, key.pairs().size()) : wholly(right == key.pairs().size());
    }

    private static boolean isNear(BigDecimal number, AnswerKey key) {
        BigDecimal distance = number.subtract(Objects.requireNonNull(key.number())).abs();
        return distance.compareTo(key.tolerance() == null ? BigDecimal.ZERO : key.tolerance()) <= 0;
    }

    private static boolean alike(String expected, String given) {
        return folded(expected).equals(folded(given));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static BigDecimal wholly(boolean right) {
        return right ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static BigDecimal share(long part, int whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP);
    }
}
