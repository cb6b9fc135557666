package io.lyceum.assessments.grading;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.question.MatchPair;
import io.lyceum.assessments.question.QuestionKey;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers are worth, type by type. Questions are worth 3 points; options and prompts are named by letters and digits. */
class AnswerGraderTest {

    private static final QuestionKey NO_KEY = new QuestionKey(List.of(), List.of(), null, null, List.of(), null);

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ESSAY")
    void noAnswerEarnsNothing(QuestionType type) {
        assertThat(AnswerGrader.grade(question(type, options("A"), true), GivenAnswer.NONE)).contains(new Score(new BigDecimal("0.00"), false));
        assertThat(AnswerGrader.grade(question(type, NO_KEY, true), GivenAnswer.NONE)).contains(new Score(new BigDecimal("0.00"), false));
    }

    @ParameterizedTest
    @EnumSource(value = QuestionType.class, names = {"MULTIPLE_CHOICE", "TRUE_FALSE"})
    void oneOptionIsRightOrWrongWhateverThePartialCredit(QuestionType type) {
        GradedQuestion question = question(type, options("A"), true);

        assertThat(worth(question, chosen("A"))).isEqualTo("3.00 right");
        assertThat(worth(question, chosen("B"))).isEqualTo("0.00 wrong");
        assertThat(worth(question, chosen("AB"))).isEqualTo("0.00 wrong");
        assertThat(worth(question, chosen("AA"))).isEqualTo("0.00 wrong");
    }

    @ParameterizedTest
    @CsvSource({
        "AB,   3.00 right, 3.00 right",
        "BA,   3.00 right, 3.00 right",
        "A,    1.50 wrong, 0.00 wrong",
        "ABC,  1.50 wrong, 0.00 wrong",
        "AC,   0.00 wrong, 0.00 wrong",
        "C,    0.00 wrong, 0.00 wrong",
        "CD,   0.00 wrong, 0.00 wrong",
        "ABCD, 0.00 wrong, 0.00 wrong",
        "AA,   1.50 wrong, 0.00 wrong",
        "AAB,  3.00 right, 3.00 right",
    })
    void ofSeveralOptionsTheWrongOnesAreTakenOffTheRightOnes(String chosen, String inPart, String allOrNothing) {
        assertThat(worth(question(QuestionType.MULTIPLE_SELECT, options("AB"), true), chosen(chosen))).isEqualTo(inPart);
        assertThat(worth(question(QuestionType.MULTIPLE_SELECT, options("AB"), false), chosen(chosen))).isEqualTo(allOrNothing);
    }

    @ParameterizedTest
    @CsvSource({
        "ABCD, 3.00 right, 3.00 right",
        "ABDC, 1.50 wrong, 0.00 wrong",
        "BCDA, 0.00 wrong, 0.00 wrong",
        "DCBA, 0.00 wrong, 0.00 wrong",
        "ABC,  0.00 wrong, 0.00 wrong",
        "AAAA, 0.75 wrong, 0.00 wrong",
        "ABCE, 2.25 wrong, 0.00 wrong",
    })
    void whatIsToBeOrderedCountsPlaceByPlace(String order, String inPart, String allOrNothing) {
        assertThat(worth(question(QuestionType.ORDERING, options("ABCD"), true), chosen(order))).isEqualTo(inPart);
        assertThat(worth(question(QuestionType.ORDERING, options("ABCD"), false), chosen(order))).isEqualTo(allOrNothing);
    }

    @ParameterizedTest
    @CsvSource({
        "1A 2B 3A,    3.00 right, 3.00 right",
        "3A 2B 1A,    3.00 right, 3.00 right",
        "1A 2B 3C,    2.00 wrong, 0.00 wrong",
        "1A,          1.00 wrong, 0.00 wrong",
        "1B 2A 3B,    0.00 wrong, 0.00 wrong",
        "4A,          0.00 wrong, 0.00 wrong",
        "1B 1A 2B 3A, 2.00 wrong, 0.00 wrong",
    })
    void whatIsToBeMatchedCountsPromptByPrompt(String pairs, String inPart, String allOrNothing) {
        QuestionKey key = new QuestionKey(List.of(), List.of(), null, null, pairs("1A 2B 3A"), null);
        GivenAnswer answer = new GivenAnswer(null, List.of(), null, pairs(pairs));

        assertThat(worth(question(QuestionType.MATCHING, key, true), answer)).isEqualTo(inPart);
        assertThat(worth(question(QuestionType.MATCHING, key, false), answer)).isEqualTo(allOrNothing);
    }

    @Test
    void aShareIsRoundedHalfUp() {
        GradedQuestion question =
                new GradedQuestion(QuestionType.ORDERING, options("ABC"), new BigDecimal("1.00"), true);
        GradedQuestion cent = new GradedQuestion(QuestionType.MULTIPLE_SELECT, options("AB"), new BigDecimal("0.01"), true);

        assertThat(worth(question, chosen("ACB"))).isEqualTo("0.33 wrong");
        assertThat(worth(question, chosen("ABD"))).isEqualTo("0.67 wrong");
        assertThat(worth(cent, chosen("A"))).isEqualTo("0.01 wrong");
    }

    @Test
    void whatIsWorthNothingCanStillBeRight() {
        GradedQuestion question = new GradedQuestion(QuestionType.MULTIPLE_CHOICE, options("A"), BigDecimal.ZERO, true);

        assertThat(worth(question, chosen("A"))).isEqualTo("0.00 right");
    }

    @ParameterizedTest
    @CsvSource({
        "10,        right", "10.0,  right", "1E1,   right", "10.5,  right", "9.5,  right", "10.50, right",
        "10.500001, wrong", "9.499, wrong", "-10,   wrong", "0,     wrong", "1e99, wrong",
    })
    void aNumberMayMissByTheToleranceItself(BigDecimal number, String right) {
        GivenAnswer answer = new GivenAnswer(null, List.of(), number, List.of());

        assertThat(worth(question(QuestionType.NUMERIC, number("10", "0.5"), true), answer)).endsWith(right);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "0")
    void withoutToleranceANumberIsExact(@Nullable String tolerance) {
        GradedQuestion question = question(QuestionType.NUMERIC, number("0.1", tolerance), false);

        assertThat(worth(question, new GivenAnswer(null, List.of(), new BigDecimal("0.10"), List.of()))).isEqualTo("3.00 right");
        assertThat(worth(question, new GivenAnswer(null, List.of(), new BigDecimal("0.1000000001"), List.of()))).isEqualTo("0.00 wrong");
        assertThat(worth(question, new GivenAnswer("0.1", List.of(), null, List.of()))).isEqualTo("0.00 wrong");
    }

    @Nested
    class Texts {

        @ParameterizedTest
        @ValueSource(strings = {
            "Straße", "  straße ", "STRASSE", "strasse", "\u00a0Straße\u2003", "Stra\u00dfe\n", "ＳＴＲＡＳＳＥ",
        })
        void blanksAroundCaseAndFormMakeNoDifference(String text) {
            assertThat(worth(text, "Straße")).isEqualTo("3.00 right");
        }

        @ParameterizedTest
        @CsvSource({"ΣΊΣΥΦΟΣ, σίσυφος", "e\u0301tude, \u00c9TUDE", "ﬁnal, FINAL", "x², X2", "\u212a, k", "Å, å"})
        void evenWhereFormsAreFar(String text, String accepted) {
            assertThat(worth(text, accepted)).isEqualTo("3.00 right");
            assertThat(worth(accepted, text)).isEqualTo("3.00 right");
        }

        @ParameterizedTest
        @ValueSource(strings = {"Stra ße", "Strase", "Straße.", "etude", "Straße Straße"})
        void whatIsWithinDoes(String text) {
            assertThat(worth(text, "Straße")).isEqualTo("0.00 wrong");
        }

        @Test
        void anyOfTheAcceptedTextsWillDo() {
            assertThat(worth("two", "one", "Two")).isEqualTo("3.00 right");
            assertThat(worth("three", "one", "Two")).isEqualTo("0.00 wrong");
            assertThat(worth("one")).isEqualTo("0.00 wrong");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "\t\n"})
        void blankIsNoAnswerEvenWhereItIsAccepted(String text) {
            assertThat(worth(text, "")).isEqualTo("0.00 wrong");
        }

        @Test
        void veryLongTextsAndBrokenCharactersAreCompared() {
            assertThat(worth("a".repeat(20_000), "a")).isEqualTo("0.00 wrong");
            assertThat(worth("\ud800", "a")).isEqualTo("0.00 wrong");
        }

        private static String worth(String text, String... accepted) {
            QuestionKey key = new QuestionKey(List.of(), List.of(accepted), null, null, List.of(), null);
            GivenAnswer answer = new GivenAnswer(text, List.of(), null, List.of());
            String blank = AnswerGraderTest.worth(question(QuestionType.FILL_IN_THE_BLANK, key, true), answer);
            assertThat(AnswerGraderTest.worth(question(QuestionType.SHORT_ANSWER, key, false), answer)).isEqualTo(blank);
            return blank;
        }
    }

    @Test
    void anEssayIsGradedByAPersonUnlessItWasNotWritten() {
        GradedQuestion question = question(QuestionType.ESSAY, NO_KEY, true);

        assertThat(AnswerGrader.grade(question, new GivenAnswer("I think so.", List.of(), null, List.of()))).isEmpty();
        assertThat(AnswerGrader.grade(question, new GivenAnswer(" \n", List.of(), null, List.of()))).contains(Score.NO_ESSAY);
        assertThat(AnswerGrader.grade(question, GivenAnswer.NONE)).contains(Score.NO_ESSAY);
    }

    @ParameterizedTest
    @CsvSource({"2, 3, 66.67", "1, 3, 33.33", "0, 3, 0.00", "3, 3, 100.00", "0, 0, 100.00", "1, 800, 0.13", "0.5, 16, 3.13"})
    void pointsInPerCentAreRoundedHalfUp(BigDecimal earned, BigDecimal total, String percentage) {
        assertThat(Percentage.of(earned, total)).isEqualTo(new BigDecimal(percentage));
    }

    private static GradedQuestion question(QuestionType type, QuestionKey key, boolean hasPartialCredit) {
        return new GradedQuestion(type, key, new BigDecimal("3.00"), hasPartialCredit);
    }

    private static String worth(GradedQuestion question, GivenAnswer answer) {
        Score score = AnswerGrader.grade(question, answer).orElseThrow();
        return score.earnedPoints() + (Boolean.TRUE.equals(score.isCorrect()) ? " right" : " wrong");
    }

    private static QuestionKey options(String letters) {
        return new QuestionKey(ids(letters), List.of(), null, null, List.of(), null);
    }

    private static QuestionKey number(String number, @Nullable String tolerance) {
        return new QuestionKey(
                List.of(), List.of(), new BigDecimal(number), tolerance == null ? null : new BigDecimal(tolerance), List.of(), null);
    }

    private static GivenAnswer chosen(String letters) {
        return new GivenAnswer(null, ids(letters), null, List.of());
    }

    private static List<UUID> ids(String letters) {
        return letters.chars().mapToObj(letter -> new UUID(0, letter)).toList();
    }

    private static List<MatchPair> pairs(String text) {
        return Arrays.stream(text.split(" ")).map(pair -> new MatchPair(new UUID(0, pair.charAt(0)), new UUID(0, pair.charAt(1)))).toList();
    }
}
