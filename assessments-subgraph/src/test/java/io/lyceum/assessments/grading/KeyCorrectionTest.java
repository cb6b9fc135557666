package io.lyceum.assessments.grading;

import static io.lyceum.assessments.generated.tables.Tables.QUESTIONS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_STANDINGS;
import static io.lyceum.assessments.generated.tables.Tables.REGRADES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AllAtOnce;
import io.lyceum.assessments.AnswerSheet;
import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.QuestionBank;
import io.lyceum.assessments.School;
import io.lyceum.assessments.SentEvents;
import io.lyceum.assessments.Taking;
import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.assessments.grading.RegradeRepository.Regrade;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A wrong key is corrected, and whoever was graded by it is graded again. */
@AssessmentsTest
class KeyCorrectionTest {

    private static final String CORRECT = """
            mutation Correct($input: CorrectAnswerKeyInput!) {
              correctAnswerKey(input: $input) { question { id version key { optionIds texts number pairs { leftId rightId } } } errors { code path } }
            }""";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private AnswerSheet sheet;

    @Autowired
    private SentEvents sent;

    @Autowired
    private Regrading regrading;

    @Autowired
    private RegradeRepository regrades;

    @Autowired
    private DSLContext database;

    private UUID course;
    private GraphClient instructor;
    private UUID quiz;

    @BeforeEach
    void oneQuizInOneCourse() {
        school.removeAll();
        course = school.course();
        instructor = graph.as(school.instructor(course));
        quiz = bank.quizWithoutEssay(course);
        sent.forget();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ESSAY")
    void whatWasWrongIsRightAfterAllAndTheOtherWayRound(QuestionType type) {
        UUID wrong = attempt(type, false);
        UUID right = attempt(type, true);
        sent.forget();

        Answer corrected = correct(type, 0, keyThatMakesTheWrongRight(type));
        regrading.run();

        assertThat(corrected.errors()).as(corrected.text()).isEmpty();
        assertThat(Taking.codes(corrected)).as(corrected.text()).isEmpty();
        assertThat(corrected.at("/correctAnswerKey/question/version").asInt()).isEqualTo(1);
        assertThat(percentage(wrong)).isEqualTo("12.50");
        assertThat(percentage(right)).isEqualTo("0.00");
        assertThat(sent.of("quiz.graded")).hasSize(2).allSatisfy(event -> assertThat(event.version()).isEqualTo(2));
        assertThat(sent.of("grade.updated")).hasSize(2);
        assertThat(database.fetchCount(REGRADES)).isZero();
    }

    @Test
    void whoseAnswerIsWorthTheSameHearsNothing() {
        UUID right = attempt(QuestionType.NUMERIC, true);
        sent.forget();

        correct(QuestionType.NUMERIC, 0, Map.of("number", "1234"));
        correct(QuestionType.NUMERIC, 1, Map.of("number", "1234", "tolerance", "1"));
        regrading.run();

        assertThat(percentage(right)).isEqualTo("12.50");
        assertThat(sent.of("quiz.graded")).isEmpty();
    }

    @Test
    void itGoesOnWhereItStoppedAndRunsBesideItself() throws Exception {
        for (int i = 0; i < 230; i++) {
            Place place = school.learn(course);
            GraphClient learner = graph.as(place.learner());
            JsonNode attempt = Taking.started(learner, quiz);
            Taking.submit(learner, attempt.path("id").asString());
        }
        correct(QuestionType.SHORT_ANSWER, 0, Map.of("texts", List.of("other")));
        sent.forget();

        AllAtOnce.run(3, rival -> () -> {
            regrading.run();
            return rival;
        });
        regrading.run();

        assertThat(database.fetchCount(REGRADES)).isZero();
        assertThat(database.fetchCount(QUIZ_STANDINGS)).isEqualTo(230);
        assertThat(sent.of("quiz.graded")).isEmpty();
    }

    @Test
    void whatIsAskedForWhileNothingIsLeftToDoIsNotTakenForDone() {
        UUID numeric = question(QuestionType.NUMERIC);
        regrades.request(numeric, UUID.randomUUID(), School.START);
        Regrade first = regrades.findNext().orElseThrow();
        assertThat(regrades.listAnswers(first, 1)).isEmpty();
        regrades.request(numeric, UUID.randomUUID(), School.START.plusMillis(1));

        assertThat(regrades.finish(first)).isFalse();
        assertThat(regrades.advance(first, UUID.randomUUID())).isFalse();

        Regrade second = regrades.findNext().orElseThrow();
        assertThat(second.doneUntil()).isNull();
        assertThat(regrades.finish(second)).isTrue();
    }

    @Test
    void whatAPersonHasGradedStays() {
        UUID wrong = attempt(QuestionType.NUMERIC, false);
        String attempt = TypeId.encode("quiz_attempt", wrong);
        Answer read = instructor.ask("{ quizAttempt(id: \"%s\") { version questions { id type } } }".formatted(attempt));
        String question = Taking.question(read.at("/quizAttempt"), "NUMERIC").path("id").asString();
        instructor.ask("""
                mutation { gradeAttemptQuestion(input: { attemptId: "%s", questionId: "%s", expectedVersion: %d, points: "0.50" }) {
                  errors { code } } }""".formatted(attempt, question, read.at("/quizAttempt/version").asInt()));

        correct(QuestionType.NUMERIC, 0, Map.of("number", "1"));
        regrading.run();

        assertThat(percentage(wrong)).isEqualTo("3.13");
    }

    @Test
    void ofTwoCorrectionsAtOnceOneIsRefused() throws Exception {
        List<Answer> answers = AllAtOnce.run(2, rival -> () -> correct(QuestionType.NUMERIC, 0, Map.of("number", "1" + rival)));

        assertThat(answers.stream().map(Taking::codes)).containsExactlyInAnyOrder(List.of(), List.of("VERSION_CONFLICT"));
    }

    @Test
    void onlyThoseWhoTeachTheCourseCorrectAndOnlyToAKeyThatFits() {
        UUID numeric = question(QuestionType.NUMERIC);
        Map<String, Object> input = Map.of("questionId", TypeId.encode("question", numeric), "expectedVersion", 0, "number", "7");

        assertThat(Taking.codes(graph.as(school.learn(course).learner()).ask(CORRECT, Map.of("input", input)))).containsExactly("NOT_FOUND");
        assertThat(Taking.codes(graph.as(UUID.randomUUID(), "assessments:read").ask(CORRECT, Map.of("input", input)))).containsExactly("NOT_A_GRADER");
        assertThat(graph.ask(CORRECT, Map.of("input", input)).errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(Taking.codes(correct(QuestionType.NUMERIC, 0, Map.of()))).containsExactly("INVALID_KEY");
        assertThat(Taking.codes(correct(QuestionType.NUMERIC, 0, Map.of("number", "1", "texts", List.of("one"))))).containsExactly("INVALID_KEY");
        assertThat(Taking.codes(correct(QuestionType.MULTIPLE_CHOICE, 0, Map.of("optionIds", List.of())))).containsExactly("INVALID_KEY");
    }

    /** A graded attempt with one answer. */
    private UUID attempt(QuestionType type, boolean isRight) {
        GraphClient learner = graph.as(school.learn(course).learner());
        JsonNode attempt = Taking.started(learner, quiz);
        JsonNode question = Taking.question(attempt, type.name());
        String id = attempt.path("id").asString();
        Answer saved = Taking.save(learner, id, question.path("id").asString(), isRight ? sheet.right(question) : sheet.wrong(question));
        assertThat(Taking.codes(saved)).as(saved.text()).isEmpty();
        Taking.submit(learner, id);
        UUID key = TypeId.parse("quiz_attempt", id);
        assertThat(percentage(key)).isEqualTo(isRight ? "12.50" : "0.00");
        return key;
    }

    private Map<String, Object> keyThatMakesTheWrongRight(QuestionType type) {
        UUID id = question(type);
        return switch (type) {
            case MULTIPLE_CHOICE, TRUE_FALSE, MULTIPLE_SELECT -> Map.of("optionIds", sheet.wrongOptions(id));
            case ORDERING -> Map.of("optionIds", sheet.rightOptions(id).reversed());
            case SHORT_ANSWER, FILL_IN_THE_BLANK -> Map.of("texts", List.of("No idea"));
            case NUMERIC -> Map.of("number", "1");
            case MATCHING -> Map.of("pairs", sheet.otherPairs(id));
            case ESSAY -> Map.of();
        };
    }

    private Answer correct(QuestionType type, int version, Map<String, Object> key) {
        Map<String, Object> input = new HashMap<>(key);
        input.put("questionId", TypeId.encode("question", question(type)));
        input.put("expectedVersion", version);
        return instructor.ask(CORRECT, Map.of("input", input));
    }

    private UUID question(QuestionType type) {
        return database.fetchValue(QUESTIONS.ID, QUESTIONS.QUIZ_ID.eq(quiz).and(QUESTIONS.TYPE.eq(type)));
    }

    private String percentage(UUID attempt) {
        BigDecimal percentage = database.fetchValue(QUIZ_ATTEMPTS.PERCENTAGE, QUIZ_ATTEMPTS.ID.eq(attempt));
        return percentage.toPlainString();
    }
}
