package io.lyceum.assessments.grading;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.question.MatchPair;
import io.lyceum.assessments.question.QuestionKey;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Grades answers by rule. A wholly right answer earns the question's points. Where the question has partial credit, another earns
 * {@code points × share}, rounded half up to two decimals, and otherwise nothing; the share is
 * <ul>
 *   <li>{@code MULTIPLE_SELECT}: (right options chosen − wrong options chosen) / right options there are, zero at the least;
 *   <li>{@code MATCHING}: prompts with their option / prompts;
 *   <li>{@code ORDERING}: options that stand in their place / options.
 * </ul>
 * {@code MULTIPLE_CHOICE} and {@code TRUE_FALSE} are right or wrong, and so are {@code NUMERIC} (a miss of the tolerance itself is right) and
 * texts (equal to any accepted text, as {@link TextComparison} says). No answer earns nothing. What a learner cannot send, such as an option
 * twice or of another question, earns nothing either and never fails.
 */
public final class AnswerGrader {

    private AnswerGrader() {}

    /** What an answer is worth; empty for an essay, which a person grades. An essay that was not written is worth nothing. */
    public static Optional<Score> grade(GradedQuestion question, GivenAnswer answer) {
        if (question.type() == QuestionType.ESSAY) {
            return answer.isEmpty() ? Optional.of(Score.NO_ESSAY) : Optional.empty();
        }
        QuestionKey key = question.key();
        return Optional.of(
                switch (question.type()) {
                    case MULTIPLE_CHOICE, TRUE_FALSE -> rightOrWrong(question, isChosen(answer.options(), key.options()));
                    case SHORT_ANSWER, FILL_IN_THE_BLANK -> rightOrWrong(question, TextComparison.isAnyOf(answer.text(), key.texts()));
                    case NUMERIC -> rightOrWrong(question, isWithinTolerance(answer, key));
                    case MULTIPLE_SELECT -> inPart(question, selected(answer.options(), key.options()), key.options().size());
                    case MATCHING -> inPart(question, matched(answer.pairs(), key.pairs()), key.pairs().size());
                    case ORDERING -> inPart(question, inPlace(answer.options(), key.options()), key.options().size());
                    case ESSAY -> throw new IllegalStateException("Essays are graded by people.");
                });
    }

    private static Score rightOrWrong(GradedQuestion question, boolean isRight) {
        return Score.of(question.points(), isRight ? 1 : 0, 1, false);
    }

    private static Score inPart(GradedQuestion question, int share, int whole) {
        return Score.of(question.points(), share, whole, question.hasPartialCredit());
    }

    private static boolean isChosen(List<UUID> chosen, List<UUID> right) {
        return chosen.size() == 1 && right.contains(chosen.getFirst());
    }

    private static boolean isWithinTolerance(GivenAnswer answer, QuestionKey key) {
        if (answer.number() == null || key.number() == null) {
            return false;
        }
        BigDecimal tolerance = Objects.requireNonNullElse(key.tolerance(), BigDecimal.ZERO);
        return answer.number().subtract(key.number()).abs().compareTo(tolerance) <= 0;
    }

    private static int selected(List<UUID> chosen, List<UUID> right) {
        Set<UUID> different = new HashSet<>(chosen);
        int hits = (int) different.stream().filter(right::contains).count();
        return hits - (different.size() - hits);
    }

    private static int matched(List<MatchPair> pairs, List<MatchPair> right) {
        Map<UUID, UUID> given = HashMap.newHashMap(pairs.size());
        pairs.forEach(pair -> given.putIfAbsent(pair.left(), pair.right()));
        return (int) right.stream().filter(pair -> pair.right().equals(given.get(pair.left()))).count();
    }

    private static int inPlace(List<UUID> order, List<UUID> right) {
        if (order.size() != right.size()) {
            return 0;
        }
        return (int) IntStream.range(0, right.size()).filter(place -> right.get(place).equals(order.get(place))).count();
    }
}
