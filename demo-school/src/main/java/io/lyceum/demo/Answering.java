package io.lyceum.demo;

import io.lyceum.demo.assessment.Answer;
import io.lyceum.demo.assessment.AnswerKey;
import io.lyceum.demo.assessment.AnswerPair;
import io.lyceum.demo.assessment.Question;
import io.lyceum.demo.assessment.QuestionOption;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/** What a learner answers: right, or wrong in a way that people are. */
final class Answering {

    private final Dice dice;

    Answering(Dice dice) {
        this.dice = dice;
    }

    Answer answer(Question question, boolean knows, Instant at) {
        if (question.key() == null) {
            return text(dice.pick(Phrases.of("answer")), at);
        }
        return knows ? right(question, question.key(), at) : wrong(question, question.key(), at);
    }

    private Answer right(Question question, AnswerKey key, Instant at) {
        return switch (question.type()) {
            case SHORT_ANSWER, FILL_IN_THE_BLANK -> text(written(dice.pick(key.texts())), at);
            default -> new Answer(null, key.optionIds(), key.number(), key.pairs(), at);
        };
    }

    private Answer wrong(Question question, AnswerKey key, Instant at) {
        List<UUID> options = question.options().stream().map(QuestionOption::id).toList();
        return switch (question.type()) {
            case MULTIPLE_CHOICE, TRUE_FALSE -> options(List.of(dice.pick(without(options, key.optionIds()))), at);
            case MULTIPLE_SELECT -> options(oneTooMany(options, key), at);
            case ORDERING -> options(swapped(key.optionIds()), at);
            case MATCHING -> new Answer(null, List.of(), null, crossed(key.pairs()), at);
            case NUMERIC -> number(Objects.requireNonNull(key.number()).add(BigDecimal.valueOf(dice.between(2, 9))), at);
            default -> text(dice.pick(Phrases.of("wrong")), at);
        };
    }

    /** One of the right ones is left out, and now and then a wrong one is taken. */
    private List<UUID> oneTooMany(List<UUID> options, AnswerKey key) {
        List<UUID> chosen = new ArrayList<>(key.optionIds());
        chosen.remove(dice.between(0, chosen.size() - 1));
        List<UUID> wrong = without(options, key.optionIds());
        if (chosen.isEmpty() || dice.chance(0.4)) {
            chosen.add(dice.pick(wrong));
        }
        return List.copyOf(chosen);
    }

    private List<UUID> swapped(List<UUID> order) {
        List<UUID> other = new ArrayList<>(order);
        int at = dice.between(0, other.size() - 2);
        Collections.swap(other, at, at + 1);
        return List.copyOf(other);
    }

    private List<AnswerPair> crossed(List<AnswerPair> pairs) {
        List<AnswerPair> other = new ArrayList<>(pairs);
        int at = dice.between(0, other.size() - 2);
        AnswerPair one = pairs.get(at);
        AnswerPair next = pairs.get(at + 1);
        other.set(at, new AnswerPair(one.leftId(), next.rightId()));
        other.set(at + 1, new AnswerPair(next.leftId(), one.rightId()));
        return List.copyOf(other);
    }

    /** As people type: now and then in capitals, or with a space too many. */
    private String written(String text) {
        if (dice.chance(0.1)) {
            return text.toUpperCase(Locale.ROOT);
        }
        return dice.chance(0.1) ? text + " " : text;
    }

    private static List<UUID> without(List<UUID> all, List<UUID> some) {
        return all.stream().filter(id -> !some.contains(id)).toList();
    }

    private static Answer text(String text, Instant at) {
        return new Answer(text, List.of(), null, List.of(), at);
    }

    private static Answer number(BigDecimal number, Instant at) {
        return new Answer(null, List.of(), number, List.of(), at);
    }

    private static Answer options(List<UUID> options, Instant at) {
        return new Answer(null, options, null, List.of(), at);
    }
}
