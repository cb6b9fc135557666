package io.lyceum.assessments.taking;

import static io.lyceum.assessments.generated.tables.Tables.QUIZ_ATTEMPTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AllAtOnce;
import io.lyceum.assessments.AnswerSheet;
import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.QuestionBank;
import io.lyceum.assessments.School;
import io.lyceum.assessments.SentEvents;
import io.lyceum.assessments.Taking;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Attempts end once, by their learner or by the server's clock. */
@AssessmentsTest
class EndingTest {

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
    private AttemptExpiry expiry;

    @Autowired
    private DSLContext database;

    private UUID course;
    private Place place;
    private GraphClient learner;
    private UUID quiz;

    @BeforeEach
    void aQuizOfTenMinutes() {
        school.removeAll();
        course = school.course();
        place = school.learn(course);
        learner = graph.as(place.learner());
        quiz = bank.quizWithoutEssay(course);
        bank.open(quiz, null, null, 10);
        sent.forget();
    }

    @Test
    void fiftyParallelSubmissionsGradeOnce() throws Exception {
        String attempt = begun(learner);

        List<Answer> answers = AllAtOnce.run(50, rival -> () -> Taking.submit(learner, attempt));

        assertThat(answers).allSatisfy(answer -> assertThat(Taking.codes(answer)).as(answer.text()).isEmpty());
        assertThat(answers.stream().map(answer -> answer.at("/submitQuizAttempt/attempt")).distinct()).hasSize(1);
        assertThat(sent.of("quiz.submitted")).hasSize(1);
        assertThat(sent.of("quiz.graded")).hasSize(1);
        assertThat(sent.of("grade.updated")).hasSize(1);
    }

    @Test
    void submissionsOfOneLearnersQuizzesDoNotDisturbEachOther() throws Exception {
        List<String> attempts = IntStream.range(0, 8).mapToObj(number -> begun(learner)).toList();

        List<Answer> answers = AllAtOnce.run(8, rival -> () -> Taking.submit(learner, attempts.get(rival)));

        assertThat(answers).allSatisfy(answer -> assertThat(Taking.codes(answer)).as(answer.text()).isEmpty());
        assertThat(sent.of("quiz.graded").stream().map(SentEvents.Sent::version)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void savesAndTheSubmissionComeInSomeOrderAndWhatWasSavedCounts() throws Exception {
        JsonNode attempt = Taking.started(learner, quiz);
        String id = attempt.path("id").asString();
        List<JsonNode> questions = attempt.path("questions").valueStream().toList();

        List<Answer> answers = AllAtOnce.run(questions.size() + 1, rival -> () -> rival == questions.size()
                ? Taking.submit(learner, id)
                : Taking.save(learner, id, questions.get(rival).path("id").asString(), sheet.right(questions.get(rival))));

        long saved = answers.subList(0, questions.size()).stream().filter(answer -> Taking.codes(answer).isEmpty()).count();
        Answer graded = learner.ask("{ quizAttempt(id: \"%s\") { earnedPoints answeredCount } }".formatted(id));
        assertThat(graded.at("/quizAttempt").toString())
                .isEqualTo("{\"earnedPoints\":\"%d.00\",\"answeredCount\":%d}".formatted(2 * saved, saved));
    }

    @Test
    void theClockEndsWhatIsOverAndGradesWhatWasSaved() {
        JsonNode attempt = Taking.started(learner, quiz);
        String id = attempt.path("id").asString();
        JsonNode numeric = Taking.question(attempt, "NUMERIC");
        Taking.save(learner, id, numeric.path("id").asString(), sheet.right(numeric));
        Instant deadline = Instant.parse(attempt.path("deadline").asString());

        expiry.expire(deadline.plus(Deadlines.GRACE));
        assertThat(status(id)).isEqualTo("IN_PROGRESS");

        expiry.expire(deadline.plus(Deadlines.GRACE).plusMillis(1));
        expiry.expire(deadline.plus(Duration.ofDays(1)));
        Answer ended = learner.ask("{ quizAttempt(id: \"%s\") { status percentage submittedAt isPassed } }".formatted(id));
        assertThat(ended.at("/quizAttempt/status").asString()).isEqualTo("EXPIRED");
        assertThat(ended.at("/quizAttempt/percentage").asString()).isEqualTo("12.50");
        assertThat(Instant.parse(ended.at("/quizAttempt/submittedAt").asString())).isEqualTo(deadline);
        assertThat(sent.of("quiz.submitted")).singleElement().satisfies(event ->
                assertThat(event.data().path("status").asString()).isEqualTo("EXPIRED"));
        assertThat(sent.of("quiz.graded")).hasSize(1);
    }

    @Test
    void aLateAnswerEndsTheAttemptAndALateSubmissionIsAnsweredWithWhatItCameTo() {
        JsonNode attempt = Taking.started(learner, quiz);
        String id = attempt.path("id").asString();
        String other = begun(learner);
        database.update(QUIZ_ATTEMPTS).set(QUIZ_ATTEMPTS.DEADLINE_AT, Instant.now().minusSeconds(60)).execute();
        JsonNode numeric = Taking.question(attempt, "NUMERIC");

        assertThat(Taking.codes(Taking.save(learner, id, numeric.path("id").asString(), sheet.right(numeric)))).containsExactly("TIME_IS_UP");
        assertThat(status(id)).isEqualTo("EXPIRED");
        assertThat(Taking.submit(learner, other).at("/submitQuizAttempt/attempt/status").asString()).isEqualTo("EXPIRED");
        assertThat(Taking.submit(learner, id).at("/submitQuizAttempt/attempt/percentage").asString()).isEqualTo("0.00");
    }

    @Test
    void whatIsUnderWayAtTheDeadlineIsStillTaken() {
        JsonNode attempt = Taking.started(learner, quiz);
        String id = attempt.path("id").asString();
        database.update(QUIZ_ATTEMPTS).set(QUIZ_ATTEMPTS.DEADLINE_AT, Instant.now().minusMillis(500)).execute();
        JsonNode numeric = Taking.question(attempt, "NUMERIC");

        assertThat(Taking.codes(Taking.save(learner, id, numeric.path("id").asString(), sheet.right(numeric)))).isEmpty();
    }

    @Test
    void manyAttemptsEndTogetherAndTheExpiryRunsBesideItself() throws Exception {
        for (int i = 0; i < 12; i++) {
            begun(graph.as(school.learn(course).learner()));
        }

        AllAtOnce.run(4, rival -> () -> {
            expiry.expire(Instant.now().plus(Duration.ofHours(1)));
            return rival;
        });

        assertThat(sent.of("quiz.graded")).hasSize(12);
        assertThat(database.fetchCount(QUIZ_ATTEMPTS, QUIZ_ATTEMPTS.GRADED_AT.isNotNull())).isEqualTo(12);
    }

    private String begun(GraphClient who) {
        return Taking.started(who, quiz).path("id").asString();
    }

    private String status(String attempt) {
        UUID id = TypeId.parse("quiz_attempt", attempt);
        return database.fetchValue(QUIZ_ATTEMPTS.STATUS, QUIZ_ATTEMPTS.ID.eq(id)).name();
    }
}
