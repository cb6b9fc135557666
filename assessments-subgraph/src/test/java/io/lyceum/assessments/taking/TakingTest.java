package io.lyceum.assessments.taking;

import static io.lyceum.assessments.generated.tables.Tables.QUIZ_STANDINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AnswerSheet;
import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.QuestionBank;
import io.lyceum.assessments.School;
import io.lyceum.assessments.SentEvents;
import io.lyceum.assessments.Taking;
import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A learner takes a quiz, from the start to the result. */
@AssessmentsTest
class TakingTest {

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
    private DSLContext database;

    private UUID course;
    private Place place;
    private GraphClient learner;

    @BeforeEach
    void oneLearnerInOneCourse() {
        school.removeAll();
        sent.forget();
        course = school.course();
        place = school.learn(course);
        learner = graph.as(place.learner());
    }

    @Test
    void whatIsAnsweredRightEarnsItsPointsAtOnceWhereThereIsNoEssay() {
        UUID quiz = bank.quizWithoutEssay(course);
        JsonNode attempt = Taking.started(learner, quiz);
        String id = attempt.path("id").asString();
        attempt.path("questions").forEach(question -> {
            Answer saved = Taking.save(learner, id, question.path("id").asString(), sheet.right(question));
            assertThat(Taking.codes(saved)).as(saved.text()).isEmpty();
        });

        Answer submitted = Taking.submit(learner, id);

        assertThat(submitted.at("/submitQuizAttempt").toString())
                .isEqualTo(("{'isReplay':false,'attempt':{'id':'%s','status':'GRADED','percentage':'100.00','isPassed':true,"
                                + "'earnedPoints':'16.00','totalPoints':'16.00'},'errors':[]}")
                        .formatted(id).replace('\'', '"'));
        assertThat(database.fetchSingle(QUIZ_STANDINGS).getPercentage()).isEqualTo(new BigDecimal("100.00"));
    }

    @Test
    void anEssayAwaitsItsGrader() {
        UUID quiz = bank.quiz(course, AnswersShown.NEVER, null);
        JsonNode attempt = Taking.started(learner, quiz);
        String id = attempt.path("id").asString();
        attempt.path("questions").forEach(question -> Taking.save(learner, id, question.path("id").asString(), sheet.wrong(question)));

        Answer submitted = Taking.submit(learner, id);

        assertThat(submitted.at("/submitQuizAttempt/attempt/status").asString()).isEqualTo("SUBMITTED");
        assertThat(submitted.at("/submitQuizAttempt/attempt/percentage").isNull()).isTrue();
        assertThat(sent.of("quiz.submitted")).hasSize(1);
        assertThat(sent.of("quiz.graded")).isEmpty();
    }

    @Test
    void anEssayThatWasNotWrittenAwaitsNobody() {
        JsonNode attempt = Taking.started(learner, bank.quiz(course, AnswersShown.NEVER, null));

        Answer submitted = Taking.submit(learner, attempt.path("id").asString());

        assertThat(submitted.at("/submitQuizAttempt/attempt/status").asString()).isEqualTo("GRADED");
        assertThat(submitted.at("/submitQuizAttempt/attempt/percentage").asString()).isEqualTo("0.00");
    }

    @Test
    void theOthersHearOfItWithTheWholeState() {
        UUID quiz = bank.quizWithoutEssay(course);
        bank.limit(quiz, 1);
        JsonNode attempt = Taking.started(learner, quiz);
        JsonNode numeric = Taking.question(attempt, "NUMERIC");
        Taking.save(learner, attempt.path("id").asString(), numeric.path("id").asString(), sheet.right(numeric));

        Taking.submit(learner, attempt.path("id").asString());

        String ids = "'id':'%s','quizId':'%s','enrollmentId':'%s','userId':'%s','courseId':'%s'".formatted(
                attempt.path("id").asString(), TypeId.encode("quiz", quiz), TypeId.encode("enrollment", place.enrollment()),
                TypeId.encode("user", place.learner()), TypeId.encode("course", course));
        assertThat(sent.of("quiz.graded")).singleElement().satisfies(event -> {
            assertThat(event.data()).isEqualTo(json("{" + ids + ",'percentage':'12.50','isPassed':false,'isOutOfAttempts':true,'isExcused':false}"));
            assertThat(event.version()).isEqualTo(1);
        });
        assertThat(sent.of("quiz.submitted")).singleElement().satisfies(event -> {
            String submittedAt = event.data().path("submittedAt").asString();
            assertThat(Instant.parse(submittedAt)).isAfter(School.START);
            assertThat(event.data())
                    .isEqualTo(json("{" + ids + ",'attemptNumber':1,'status':'GRADED','submittedAt':'" + submittedAt + "'}"));
        });
        assertThat(sent.of("grade.updated")).singleElement().satisfies(event ->
                assertThat(event.data().path("percentage").asString()).isEqualTo("12.50"));
    }

    @Test
    void aSecondSubmissionIsAnsweredWithWhatTheFirstCameTo() {
        JsonNode attempt = Taking.started(learner, bank.quizWithoutEssay(course));
        String id = attempt.path("id").asString();
        Answer first = Taking.submit(learner, id, "one");

        Answer same = Taking.submit(learner, id, "one");
        Answer another = Taking.submit(learner, id, "two");

        assertThat(same.at("/submitQuizAttempt/isReplay").asBoolean()).isTrue();
        assertThat(another.at("/submitQuizAttempt")).isEqualTo(first.at("/submitQuizAttempt"));
        assertThat(sent.of("quiz.graded")).hasSize(1);
        assertThat(Taking.codes(Taking.submit(learner, started(bank.quizWithoutEssay(course)), "one")))
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void anAnswerTakesThePlaceOfTheOneBeforeAndCanBeTakenBack() {
        JsonNode attempt = Taking.started(learner, bank.quiz(course, AnswersShown.AFTER_SUBMISSION, null));
        String id = attempt.path("id").asString();
        String question = Taking.question(attempt, "SHORT_ANSWER").path("id").asString();

        assertThat(count(Taking.save(learner, id, question, Map.of("text", "one")))).isEqualTo(1);
        assertThat(count(Taking.save(learner, id, question, Map.of("text", "two")))).isEqualTo(1);
        assertThat(count(Taking.save(learner, id, question, Map.of("text", " ")))).isZero();
        assertThat(count(Taking.save(learner, id, question, Map.of()))).isZero();
        assertThat(count(Taking.save(learner, id, question, Map.of("text", "three")))).isEqualTo(1);

        Answer resumed = learner.ask("{ quizAttempt(id: \"%s\") { questions { id answer { text } } } }".formatted(id));
        assertThat(resumed.at("/quizAttempt/questions").valueStream().filter(found -> found.path("id").asString().equals(question)))
                .singleElement()
                .satisfies(found -> assertThat(found.at("/answer/text").asString()).isEqualTo("three"));
    }

    @Test
    void whatIsShownImmediatelyIsGradedAtOnceAndLocked() {
        JsonNode attempt = Taking.started(learner, bank.quiz(course, AnswersShown.IMMEDIATELY, null));
        String id = attempt.path("id").asString();
        JsonNode numeric = Taking.question(attempt, "NUMERIC");
        String question = numeric.path("id").asString();

        assertThat(Taking.codes(Taking.save(learner, id, question, Map.of()))).isEmpty();
        assertThat(Taking.codes(Taking.save(learner, id, question, sheet.right(numeric)))).isEmpty();
        assertThat(Taking.codes(Taking.save(learner, id, question, sheet.wrong(numeric)))).containsExactly("ANSWER_LOCKED");

        Answer told = learner.ask("{ quizAttempt(id: \"%s\") { questions { type isCorrect earnedPoints } } }".formatted(id));
        assertThat(told.at("/quizAttempt/questions").valueStream().filter(found -> !found.path("isCorrect").isNull()))
                .singleElement()
                .satisfies(found -> assertThat(found.toString())
                        .isEqualTo("{\"type\":\"NUMERIC\",\"isCorrect\":true,\"earnedPoints\":\"2.00\"}"));
    }

    @Test
    void anAnswerThatDoesNotFitTheQuestionIsRefusedWithThePlace() {
        JsonNode attempt = Taking.started(learner, bank.quiz(course, AnswersShown.NEVER, null));
        String id = attempt.path("id").asString();
        String numeric = Taking.question(attempt, "NUMERIC").path("id").asString();

        Answer refused = Taking.save(learner, id, numeric, Map.of("text", "twelve"));

        assertThat(refused.at("/saveQuizAnswer").toString())
                .isEqualTo(("{'attempt':null,'errors':[{'code':'INVALID_ANSWER',"
                                + "'message':'This question is answered by `number` and nothing else.','path':['input','answer','number']}]}")
                        .replace('\'', '"'));
    }

    @Test
    void somebodyElsesAttemptIsNotThere() {
        JsonNode attempt = Taking.started(learner, bank.quiz(course, AnswersShown.NEVER, null));
        String id = attempt.path("id").asString();
        String question = Taking.question(attempt, "ESSAY").path("id").asString();
        String ofAnother = Taking.question(Taking.started(learner, bank.quiz(course, AnswersShown.NEVER, null)), "ESSAY").path("id").asString();

        for (GraphClient other : List.of(graph.as(school.learn(course).learner()), graph.as(school.instructor(course), "assessments:read", "assessments:write"))) {
            assertThat(Taking.codes(Taking.save(other, id, question, Map.of("text", "mine")))).containsExactly("NOT_FOUND");
            assertThat(Taking.codes(Taking.submit(other, id))).containsExactly("NOT_FOUND");
        }
        assertThat(Taking.codes(Taking.save(learner, id, ofAnother, Map.of("text", "mine")))).containsExactly("NOT_FOUND");
        assertThat(Taking.submit(graph, id).errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void afterTheEndNothingIsSaved() {
        JsonNode attempt = Taking.started(learner, bank.quiz(course, AnswersShown.NEVER, null));
        String id = attempt.path("id").asString();
        Taking.submit(learner, id);

        assertThat(Taking.codes(Taking.save(learner, id, Taking.question(attempt, "ESSAY").path("id").asString(), Map.of("text", "late"))))
                .containsExactly("ATTEMPT_ENDED");
    }

    @Test
    void whatItCostsDoesNotDependOnHowManyQuestionsThereAre() {
        List<Integer> few = cost(1);
        List<Integer> many = cost(60);

        assertThat(many).isEqualTo(few);
    }

    /** Statements of start, save and submission of a quiz with so many questions of each of two types. */
    private List<Integer> cost(int questions) {
        UUID quiz = school.quiz(course, "1.00");
        for (int i = 0; i < questions; i++) {
            bank.question(quiz, QuestionType.MATCHING);
            bank.question(quiz, QuestionType.SHORT_ANSWER);
        }
        Answer start = Taking.start(learner, quiz);
        JsonNode attempt = start.at("/startQuizAttempt/attempt");
        assertThat(attempt.path("questions").size()).isEqualTo(2 * questions);
        JsonNode matching = Taking.question(attempt, "MATCHING");
        Answer save = Taking.save(learner, attempt.path("id").asString(), matching.path("id").asString(), sheet.right(matching));
        Answer submit = Taking.submit(learner, attempt.path("id").asString());
        assertThat(Taking.codes(submit)).isEmpty();
        return List.of(start.statements(), save.statements(), submit.statements());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private String started(UUID quiz) {
        return Taking.started(learner, quiz).path("id").asString();
    }

    private static int count(Answer saved) {
        assertThat(Taking.codes(saved)).as(saved.text()).isEmpty();
        return saved.at("/saveQuizAnswer/attempt/answeredCount").asInt();
    }
}
