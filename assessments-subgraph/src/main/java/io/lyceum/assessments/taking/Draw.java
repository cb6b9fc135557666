package io.lyceum.assessments.taking;

import io.lyceum.assessments.generated.types.QuestionType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Draws the questions of an attempt from a quiz's pool, and the order of their options. */
final class Draw {

    private final RandomGenerator random;

    /** @param random what is drawn must not be foreseen by who has seen other draws */
    Draw(RandomGenerator random) {
        this.random = random;
    }

    /**
     * As many questions as the quiz wants, or all where there are fewer: in the pool's order unless the quiz shuffles them.
     *
     * @param pool in the author's order
     */
    List<DrawnQuestion> from(List<PoolQuestion> pool, OfferedQuiz quiz) {
        int wanted = quiz.questionsPerAttempt() == null ? pool.size() : Math.min(quiz.questionsPerAttempt(), pool.size());
        List<Integer> places = new ArrayList<>(IntStream.range(0, pool.size()).boxed().toList());
        Collections.shuffle(places, random);
        List<Integer> drawn = places.subList(0, wanted);
        if (!quiz.shufflesQuestions()) {
            Collections.sort(drawn);
        }
        return drawn.stream().map(pool::get).map(question -> draw(question, quiz)).toList();
    }

    private DrawnQuestion draw(PoolQuestion question, OfferedQuiz quiz) {
        if (!isShuffled(question.type(), quiz)) {
            return new DrawnQuestion(question, question.options());
        }
        List<UUID> options = new ArrayList<>(question.options());
        Collections.shuffle(options, random);
        return new DrawnQuestion(question, List.copyOf(options));
    }

    /** The author's order is the key of what is to be ordered, and tells that of what is to be matched; true comes before false. */
    private static boolean isShuffled(QuestionType type, OfferedQuiz quiz) {
        return switch (type) {
            case ORDERING, MATCHING -> true;
            case TRUE_FALSE -> false;
            default -> quiz.shufflesOptions();
        };
    }

    /** A question with the order that its options have in the attempt. */
    record DrawnQuestion(PoolQuestion question, List<UUID> options) {}
}
