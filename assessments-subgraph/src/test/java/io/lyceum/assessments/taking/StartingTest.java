package io.lyceum.assessments.taking;

import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AllAtOnce;
import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.QuestionBank;
import io.lyceum.assessments.School;
import io.lyceum.assessments.Taking;
import io.lyceum.assessments.generated.types.AnswersShown;
import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Who may start an attempt, when, how often, and what is fixed by it. */
@AssessmentsTest
class StartingTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private DSLContext database;

    private UUID course;
    private Place place;
    private GraphClient learner;
    private UUID quiz;

    @BeforeEach
    void oneQuizInOneCourse() {
        school.removeAll();
        course = school.course();
        place = school.learn(course);
        learner = graph.as(place.learner());
        quiz = bank.quiz(course, AnswersShown.AFTER_SUBMISSION, null);
    }

    @Test
    void fiftyParallelStartsWithALimitOfThreeLeaveThree() throws Exception {
        bank.limit(quiz, 3);

        List<Answer> answers = AllAtOnce.run(50, rival -> () -> Taking.start(learner, quiz));

        assertThat(answers).filteredOn(answer -> Taking.codes(answer).isEmpty()).hasSize(3);
        assertThat(answers).filteredOn(answer -> Taking.codes(answer).equals(List.of("NO_ATTEMPTS_LEFT"))).hasSize(47);
        assertThat(database.select(QUIZ_ATTEMPTS.ATTEMPT_NUMBER).from(QUIZ_ATTEMPTS).fetch(QUIZ_ATTEMPTS.ATTEMPT_NUMBER))
                .containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void theSameKeyTwentyTimesAtOnceStartsOneAttempt() throws Exception {
        List<Answer> answers = AllAtOnce.run(20, rival -> () -> Taking.start(learner, quiz, "the same"));

        assertThat(answers).allSatisfy(answer -> assertThat(Taking.codes(answer)).as(answer.text()).isEmpty());
        assertThat(answers.stream().map(answer -> answer.at("/startQuizAttempt/attempt")).distinct()).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.at("/startQuizAttempt/isReplay").asBoolean()).hasSize(1);
        assertThat(database.fetchCount(QUIZ_ATTEMPTS)).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherQuizIsRefused() {
        Taking.start(learner, quiz, "key");

        assertThat(Taking.codes(Taking.start(learner, bank.quiz(course, AnswersShown.NEVER, null), "key")))
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void resumingGoesOnWithTheNewestAttemptThatRuns() {
        JsonNode first = Taking.started(learner, quiz);
        JsonNode second = Taking.started(learner, quiz);
        bank.limit(quiz, 2);

        assertThat(Taking.resume(learner, quiz).at("/startQuizAttempt/attempt")).isEqualTo(second);
        Taking.submit(learner, second.path("id").asString());
        assertThat(Taking.resume(learner, quiz).at("/startQuizAttempt/attempt")).isEqualTo(first);
        Taking.submit(learner, first.path("id").asString());
        assertThat(Taking.codes(Taking.resume(learner, quiz))).containsExactly("NO_ATTEMPTS_LEFT");
    }

    @Test
    void whereNothingRunsResumingStartsAnAttempt() {
        assertThat(Taking.resume(learner, quiz).at("/startQuizAttempt/attempt/attemptNumber").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, ''", "COMPLETED, ''", "PENDING_PAYMENT, NOT_ENROLLED", "DROPPED, NOT_ENROLLED", "EXPIRED, NOT_ENROLLED"})
    void onlyWhoLearnsOrHasCompletedTheCourseStarts(String status, String code) {
        GraphClient other = graph.as(school.learn(course, status).learner());

        assertThat(String.join("", Taking.codes(Taking.start(other, quiz)))).isEqualTo(code);
    }

    @Test
    void whoseAccessHasRunOutStartsNothingMoreAndReadsWhatThereIs() {
        String attempt = Taking.started(learner, quiz).path("id").asString();
        school.expire(place, Instant.now().plusSeconds(3600));
        assertThat(Taking.codes(Taking.start(learner, quiz))).isEmpty();

        school.expire(place, Instant.now().minusSeconds(1));

        assertThat(Taking.codes(Taking.start(learner, quiz))).containsExactly("NOT_ENROLLED");
        Answer read = learner.ask("{ quizAttempt(id: \"%s\") { questions { text } quiz { title instructions } } }".formatted(attempt));
        assertThat(read.at("/quizAttempt/questions").size()).isEqualTo(9);
        assertThat(read.at("/quizAttempt/quiz").toString()).isEqualTo("{\"title\":\"Quiz\",\"instructions\":null}");
    }

    @Test
    void graderOfTheCourseOrLearnerOfAnotherIsNotEnrolled() {
        assertThat(Taking.codes(Taking.start(graph.as(school.instructor(course)), quiz))).containsExactly("NOT_ENROLLED");
        assertThat(Taking.codes(Taking.start(graph.as(school.learn(school.course()).learner()), quiz))).containsExactly("NOT_ENROLLED");
        assertThat(Taking.start(graph, quiz).errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void aDraftIsNotThereAndAQuizWithoutQuestionsCannotBeTaken() {
        assertThat(Taking.codes(Taking.start(learner, school.quiz(course, QuizType.GRADED, "1.00", null, false)))).containsExactly("NOT_FOUND");
        assertThat(Taking.codes(Taking.start(learner, UUID.randomUUID()))).containsExactly("NOT_FOUND");
        assertThat(Taking.codes(Taking.start(learner, school.quiz(course, "1.00")))).containsExactly("NO_QUESTIONS");
    }

    @Test
    void theWindowIsKept() {
        bank.open(quiz, Instant.now().plusSeconds(3600), null, null);
        assertThat(Taking.codes(Taking.start(learner, quiz))).containsExactly("NOT_OPEN_YET");

        bank.open(quiz, null, Instant.now().minusSeconds(1), null);
        assertThat(Taking.codes(Taking.start(learner, quiz))).containsExactly("CLOSED");
    }

    @Test
    void theDeadlineIsTheEarlierOfTheTimeLimitAndTheEnd() {
        Instant end = Instant.parse("2100-01-01T00:00:00Z");

        assertThat(Taking.started(learner, quiz).path("deadline").isNull()).isTrue();
        bank.open(quiz, null, end, null);
        assertThat(deadline(Taking.started(learner, quiz))).isEqualTo(end);
        bank.open(quiz, null, end, 30);
        JsonNode limited = Taking.started(learner, quiz);
        assertThat(deadline(limited)).isEqualTo(Instant.parse(limited.path("startedAt").asString()).plusSeconds(30 * 60));
        Instant soon = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        bank.open(quiz, null, soon, 30);
        assertThat(deadline(Taking.started(learner, quiz))).isEqualTo(soon);
    }

    @Test
    void whatIsDrawnIsFixedAndNoTwoDrawsNeedBeAlike() {
        database.update(QUIZZES).set(QUIZZES.QUESTIONS_PER_ATTEMPT, 5).where(QUIZZES.ID.eq(quiz)).execute();
        Set<String> draws = new HashSet<>();

        for (int i = 0; i < 12; i++) {
            JsonNode attempt = Taking.started(learner, quiz);
            JsonNode again = learner.ask("{ quizAttempt(id: \"%s\") { questions { id options { id } } } }".formatted(attempt.path("id").asString()))
                    .at("/quizAttempt/questions");
            assertThat(ids(again)).isEqualTo(ids(attempt.path("questions")));
            draws.add(String.join(" ", attempt.path("questions").valueStream().map(question -> question.path("type").asString()).toList()));
            assertThat(attempt.path("questions").size()).isEqualTo(5);
        }
        assertThat(draws).hasSizeGreaterThan(1);
    }

    private static String ids(JsonNode questions) {
        return String.join(" ", questions.valueStream()
                .map(question -> question.path("id").asString() + question.path("options").valueStream().map(option -> option.path("id").asString()).toList())
                .toList());
    }

    private static Instant deadline(JsonNode attempt) {
        return Instant.parse(attempt.path("deadline").asString());
    }
}
