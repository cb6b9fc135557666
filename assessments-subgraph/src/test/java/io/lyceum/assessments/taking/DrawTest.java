package io.lyceum.assessments.taking;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.taking.Draw.DrawnQuestion;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What of a pool comes into an attempt, and in which order. */
class DrawTest {

    private static final List<UUID> OPTIONS = IntStream.range(0, 6).mapToObj(number -> new UUID(1, number)).toList();
    private static final List<PoolQuestion> POOL = Arrays.stream(QuestionType.values())
            .map(type -> new PoolQuestion(new UUID(0, type.ordinal()), type, BigDecimal.ONE, OPTIONS))
            .toList();

    @Test
    void allQuestionsInTheAuthorsOrderWhereNothingIsShuffled() {
        List<DrawnQuestion> drawn = draw(1, quiz(null, false, false));

        assertThat(drawn).extracting(DrawnQuestion::question).isEqualTo(POOL);
    }

    @Test
    void whatIsToBeOrderedOrMatchedIsAlwaysShuffledAndTrueStaysBeforeFalse() {
        assertThat(shuffledTypes(quiz(null, false, false))).containsExactlyInAnyOrder(QuestionType.ORDERING, QuestionType.MATCHING);
        assertThat(shuffledTypes(quiz(null, false, true))).hasSize(QuestionType.values().length - 1).doesNotContain(QuestionType.TRUE_FALSE);
    }

    @Test
    void asManyAsTheQuizWantsEachOnce() {
        for (int wanted = 1; wanted <= 12; wanted++) {
            List<DrawnQuestion> drawn = draw(wanted, quiz(wanted, true, true));

            assertThat(drawn).hasSize(Math.min(wanted, POOL.size()));
            assertThat(drawn).extracting(DrawnQuestion::question).doesNotHaveDuplicates();
            assertThat(drawn).allSatisfy(question -> assertThat(question.options()).containsExactlyInAnyOrderElementsOf(OPTIONS));
        }
    }

    @Test
    void aPartOfThePoolKeepsItsOrderWhereQuestionsAreNotShuffled() {
        List<UUID> drawn = draw(7, quiz(4, false, true)).stream().map(question -> question.question().id()).toList();

        assertThat(drawn).isSorted();
    }

    @Test
    void everyQuestionHasAChance() {
        Set<UUID> ever = IntStream.range(0, 200)
                .boxed()
                .flatMap(seed -> draw(seed, quiz(1, true, true)).stream())
                .map(question -> question.question().id())
                .collect(Collectors.toSet());

        assertThat(ever).hasSameSizeAs(POOL);
    }

    @Test
    void ofAnEmptyPoolNothingIsDrawn() {
        assertThat(new Draw(new Random(1)).from(List.of(), quiz(3, true, true))).isEmpty();
    }

    private static Set<QuestionType> shuffledTypes(OfferedQuiz quiz) {
        return IntStream.range(0, 30)
                .boxed()
                .flatMap(seed -> draw(seed, quiz).stream())
                .filter(drawn -> !drawn.options().equals(OPTIONS))
                .map(drawn -> drawn.question().type())
                .collect(Collectors.toSet());
    }

    private static List<DrawnQuestion> draw(long seed, OfferedQuiz quiz) {
        return new Draw(new Random(seed)).from(POOL, quiz);
    }

    private static OfferedQuiz quiz(@Nullable Integer questions, boolean shufflesQuestions, boolean shufflesOptions) {
        return new OfferedQuiz(
                new UUID(2, 0), new UUID(2, 1), null, null, null, null, questions, shufflesQuestions, shufflesOptions, 0);
    }
}
