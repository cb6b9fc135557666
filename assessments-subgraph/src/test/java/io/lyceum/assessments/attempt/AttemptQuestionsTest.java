package io.lyceum.assessments.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Examination;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.QuestionBank;
import io.lyceum.assessments.School;
import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** How a learner has the questions of an attempt, and what they are told when all is over. */
@AssessmentsTest
class AttemptQuestionsTest {

    private static final String AS_STARTED = "questions { id text type points options { id text } prompts { id text } "
            + "answer { text optionIds number pairs { leftId rightId } } }";
    private static final String KEYS = "questions { type key { optionIds texts number tolerance pairs { leftId rightId } modelAnswer } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private Examination examination;

    private UUID course;
    private Place place;

    @BeforeEach
    void oneLearnerInOneCourse() {
        school.removeAll();
        course = school.course();
        place = school.enroll(course);
    }

    @Test
    void questionsComeInTheOrderOfTheDrawAndOptionsInThatOfTheAttempt() {
        UUID attempt = examination.begin(place, bank.quiz(course, AnswersShown.NEVER, null), 1);

        JsonNode questions = ask(attempt, AS_STARTED).at("/quizAttempt/questions");

        assertThat(questions.valueStream().map(question -> question.path("type").asString()))
                .containsExactly(
                        "ESSAY", "ORDERING", "MATCHING", "NUMERIC", "FILL_IN_THE_BLANK", "SHORT_ANSWER", "TRUE_FALSE", "MULTIPLE_SELECT",
                        "MULTIPLE_CHOICE");
        assertThat(texts(questions, "ORDERING", "options")).isEqualTo("Option C, Option B, Option A");
        assertThat(texts(questions, "MATCHING", "options")).isEqualTo("Option C, Option B, Option A");
        assertThat(texts(questions, "MATCHING", "prompts")).isEqualTo("Prompt 1, Prompt 2");
        assertThat(texts(questions, "TRUE_FALSE", "options")).isEqualTo("Option B, Option A");
        assertThat(texts(questions, "ESSAY", "options")).isEmpty();
        assertThat(questions.valueStream()).allSatisfy(question -> {
            assertThat(question.path("answer").isNull()).isTrue();
            assertThat(question.path("points").asString()).isEqualTo("2.00");
            assertThat(question.path("id").asString()).startsWith("attempt_question_");
        });
    }

    @Test
    void answersAndKeysSpeakOfOptionsAndPromptsByTheirIds() {
        UUID attempt = examination.graded(place, bank.quiz(course, AnswersShown.AFTER_SUBMISSION, null), 1, QuizAttemptStatus.GRADED);

        JsonNode questions = ask(attempt, AS_STARTED).at("/quizAttempt/questions");
        JsonNode keys = ask(attempt, KEYS).at("/quizAttempt/questions");

        Map<String, String> names = new HashMap<>();
        questions.valueStream().forEach(question -> {
            question.path("options").forEach(option -> names.put(option.path("id").asString(), option.path("text").asString()));
            question.path("prompts").forEach(prompt -> names.put(prompt.path("id").asString(), prompt.path("text").asString()));
        });
        assertThat(named(of(questions, "ORDERING").path("answer"), names)).isEqualTo(answer("null", "'Option C'", "null", ""));
        assertThat(named(of(questions, "MATCHING").path("answer"), names))
                .isEqualTo(answer("null", "", "null", "{'leftId':'Prompt 1','rightId':'Option C'}"));
        assertThat(named(of(questions, "NUMERIC").path("answer"), names)).isEqualTo(answer("null", "", "'1200'", ""));
        assertThat(named(of(questions, "ESSAY").path("answer"), names)).isEqualTo(answer("'I think so.'", "", "null", ""));
        assertThat(named(of(keys, "ORDERING").path("key"), names)).isEqualTo(key("'Option A','Option B','Option C'", "", "null", "null", ""));
        assertThat(named(of(keys, "MULTIPLE_CHOICE").path("key"), names)).isEqualTo(key("'Option A'", "", "null", "null", ""));
        assertThat(named(of(keys, "MULTIPLE_SELECT").path("key"), names)).isEqualTo(key("'Option A','Option B'", "", "null", "null", ""));
        assertThat(named(of(keys, "SHORT_ANSWER").path("key"), names)).isEqualTo(key("", "'psst 1','psst 2'", "null", "null", ""));
        assertThat(named(of(keys, "NUMERIC").path("key"), names)).isEqualTo(key("", "", "'1234.5678'", "'0.5'", ""));
        assertThat(named(of(keys, "MATCHING").path("key"), names))
                .isEqualTo(key("", "", "null", "null", "{'leftId':'Prompt 1','rightId':'Option B'},{'leftId':'Prompt 2','rightId':'Option A'}"));
        assertThat(of(keys, "ESSAY").path("key").path("modelAnswer").asString()).isEqualTo("psst model");
    }

    @Test
    void anotherLearnersAttemptAtTheSameQuizIsNotThere() {
        UUID attempt = examination.begin(place, bank.quiz(course, AnswersShown.NEVER, null), 1);

        Answer answer = graph.as(school.enroll(course).learner())
                .ask("{ quizAttempt(id: \"%1$s\") { id } again: quizAttempt(id: \"%1$s\") { %2$s } }".formatted(id(attempt), AS_STARTED));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("").toString()).isEqualTo("{\"quizAttempt\":null,\"again\":null}");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void whatItCostsDoesNotDependOnHowManyAttemptsThereAre(int count) {
        UUID quiz = bank.quiz(course, AnswersShown.AFTER_SUBMISSION, null);
        String[] attempts = IntStream.rangeClosed(1, count)
                .mapToObj(number -> id(examination.graded(place, quiz, number, QuizAttemptStatus.GRADED)))
                .toArray(String[]::new);

        Answer started = graph.as(place.learner()).entities("{ id deadline %s }".formatted(AS_STARTED), "QuizAttempt", attempts);
        Answer told = graph.as(place.learner()).entities("{ id %s }".formatted(KEYS), "QuizAttempt", attempts);

        assertThat(started.errors()).isEmpty();
        assertThat(started.at("/_entities/%d/questions/8/options/1/text".formatted(count - 1)).asString()).isEqualTo("Option A");
        assertThat(started.statements()).as(started.sql().toString()).isEqualTo(4);
        assertThat(told.at("/_entities/%d/questions/8/key/optionIds".formatted(count - 1)).size()).isEqualTo(1);
        assertThat(told.statements()).as(told.sql().toString()).isEqualTo(4);
    }

    private Answer ask(UUID attempt, String selection) {
        Answer answer = graph.as(place.learner()).ask("{ quizAttempt(id: \"%s\") { %s } }".formatted(id(attempt), selection));
        assertThat(answer.errors()).isEmpty();
        return answer;
    }

    private static JsonNode of(JsonNode questions, String type) {
        return questions.valueStream().filter(question -> question.path("type").asString().equals(type)).findFirst().orElseThrow();
    }

    private static String texts(JsonNode questions, String type, String list) {
        return String.join(", ", of(questions, type).path(list).valueStream().map(item -> item.path("text").asString()).toList());
    }

    /** With names instead of ids. */
    private static String named(JsonNode node, Map<String, String> names) {
        String text = node.toString();
        for (Map.Entry<String, String> name : names.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        return text.replace('"', '\'');
    }

    private static String answer(String text, String options, String number, String pairs) {
        return "{'text':%s,'optionIds':[%s],'number':%s,'pairs':[%s]}".formatted(text, options, number, pairs);
    }

    private static String key(String options, String texts, String number, String tolerance, String pairs) {
        return "{'optionIds':[%s],'texts':[%s],'number':%s,'tolerance':%s,'pairs':[%s],'modelAnswer':null}"
                .formatted(options, texts, number, tolerance, pairs);
    }

    private static String id(UUID attempt) {
        return TypeId.encode("quiz_attempt", attempt);
    }
}
