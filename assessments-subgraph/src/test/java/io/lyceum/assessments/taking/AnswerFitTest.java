package io.lyceum.assessments.taking;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.grading.GivenAnswer;
import io.lyceum.assessments.question.MatchPair;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which answers are answers to their questions. Options are A, B, C and prompts 1, 2. */
class AnswerFitTest {

    @ParameterizedTest
    @EnumSource
    void anEmptyAnswerFitsEveryQuestion(QuestionType type) {
        assertThat(AnswerFit.misfit(type, GivenAnswer.NONE, ids("ABC"), ids("12"))).isEmpty();
        assertThat(AnswerFit.misfit(type, text("  "), ids("ABC"), ids("12"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MULTIPLE_CHOICE, A,    true", "MULTIPLE_CHOICE, AB,   false", "MULTIPLE_CHOICE, D,   false",
        "TRUE_FALSE,      B,    true", "TRUE_FALSE,      BA,   false",
        "MULTIPLE_SELECT, CA,   true", "MULTIPLE_SELECT, ABC,  true",  "MULTIPLE_SELECT, AA,  false", "MULTIPLE_SELECT, AD, false",
        "ORDERING,        CAB,  true", "ORDERING,        AB,   false", "ORDERING,        ABB, false", "ORDERING, ABCD, false",
        "NUMERIC,         A,    false", "ESSAY,          A,    false", "MATCHING,        A,   false", "SHORT_ANSWER, A, false",
    })
    void optionsAreTheQuestionsOwnAndAsManyAsItTakes(QuestionType type, String chosen, boolean fits) {
        assertThat(fits(type, new GivenAnswer(null, ids(chosen), null, List.of()))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"1A 2B, true", "2A, true", "1A 2A, true", "1A 1B, false", "3A, false", "1D, false", "A1, false"})
    void pairsAreOfAPromptEachAndAnOption(String pairs, boolean fits) {
        List<MatchPair> given = Arrays.stream(pairs.split(" ")).map(pair -> new MatchPair(id(pair.charAt(0)), id(pair.charAt(1)))).toList();

        assertThat(fits(QuestionType.MATCHING, new GivenAnswer(null, List.of(), null, given))).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "0, true", "-1.5, true", "1E5, true", "99999999999999999999.9999999999, true", "1E19, true", "1E20, false",
        "0.00000000001, false", "1E-400, false", "1E400, false", "0.10000000000000, true",
    })
    void numbersHaveTheDigitsThatAreKept(BigDecimal number, boolean fits) {
        assertThat(fits(QuestionType.NUMERIC, new GivenAnswer(null, List.of(), number, List.of()))).isEqualTo(fits);
    }

    @Test
    void textsAreAsLongAsTheirQuestionTakes() {
        assertThat(fits(QuestionType.SHORT_ANSWER, text("x".repeat(500)))).isTrue();
        assertThat(fits(QuestionType.FILL_IN_THE_BLANK, text("x".repeat(501)))).isFalse();
        assertThat(fits(QuestionType.ESSAY, text("x".repeat(15_000)))).isTrue();
        assertThat(fits(QuestionType.ESSAY, text("x".repeat(15_001)))).isFalse();
        assertThat(fits(QuestionType.NUMERIC, text("12"))).isFalse();
    }

    @Test
    void anAnswerInTwoFormsIsNone() {
        GivenAnswer answer = new GivenAnswer("A", ids("A"), null, List.of());

        assertThat(AnswerFit.misfit(QuestionType.MULTIPLE_CHOICE, answer, ids("ABC"), List.of()))
                .hasValueSatisfying(misfit -> assertThat(misfit.field()).isEqualTo("optionIds"));
    }

    private static boolean fits(QuestionType type, GivenAnswer answer) {
        return AnswerFit.misfit(type, answer, ids("ABC"), ids("12")).isEmpty();
    }

    private static GivenAnswer text(String text) {
        return new GivenAnswer(text, List.of(), null, List.of());
    }

    private static List<UUID> ids(String names) {
        return names.chars().mapToObj(AnswerFitTest::id).toList();
    }

    private static UUID id(int name) {
        return new UUID(0, name);
    }
}
