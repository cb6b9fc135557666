package io.lyceum.assessments.closing;

import static io.lyceum.assessments.generated.tables.Tables.QUIZZES;
import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AllAtOnce;
import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.QuestionBank;
import io.lyceum.assessments.School;
import io.lyceum.assessments.SentEvents;
import io.lyceum.assessments.SentEvents.Sent;
import io.lyceum.assessments.Taking;
import io.lyceum.assessments.generated.types.QuizAttemptStatus;
import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.starter.database.StatementLog;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.StateSource;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.GraphClient;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** When a quiz closes, whoever has not passed it is out of attempts, and hears of it once. */
@AssessmentsTest
class QuizClosingTest {

    private static final Instant END = Instant.now().minus(Duration.ofMinutes(10)).truncatedTo(ChronoUnit.SECONDS);
    private static final String OPEN = "%s is open";
    private static final String OUT = "%s is out of attempts";

    @Autowired
    private QuizClosing closing;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private SentEvents sent;

    @Autowired
    private EventProbe events;

    @Autowired
    private List<StateSource> sources;

    @Autowired
    private DSLContext database;

    private UUID course;
    private UUID quiz;
    private Place place;

    @BeforeEach
    void aLearnerAndAQuizThatEnds() {
        school.removeAll();
        course = school.course();
        quiz = bank.quizWithoutEssay(course);
        bank.open(quiz, null, END, null);
        place = school.learn(course);
    }

    @Test
    void whoeverHasNotPassedIsOutOfAttemptsFromTheEndOn() {
        Place failed = school.learn(course);
        Place passed = school.learn(course);
        Place gone = school.learn(course, "DROPPED");
        school.attempt(failed, quiz, 1, "40.00");
        school.attempt(passed, quiz, 1, "80.00");

        closing.run(END.minusMillis(1));
        assertThat(told()).isEmpty();
        closing.run(END);
        closing.run(END.plusSeconds(10));

        assertThat(told()).containsExactlyInAnyOrder(OUT.formatted(place.id()), OUT.formatted(failed.id()));
        assertThat(told()).noneMatch(line -> line.startsWith(passed.id()) || line.startsWith(gone.id()));
    }

    @Test
    void theOthersHearOfWhoHasNoAttemptUnderTheEnrollment() {
        closing.run(END);

        assertThat(sent.of("quiz.graded")).singleElement().satisfies(event -> {
            assertThat(event.aggregateId()).isEqualTo(place.enrollment());
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.data()).isEqualTo(JsonMapper.shared().readTree(
                    ("{'id':null,'quizId':'%s','enrollmentId':'%s','userId':'%s','courseId':'%s','percentage':null,'isPassed':false,"
                                    + "'isOutOfAttempts':true,'isExcused':false}")
                            .formatted(TypeId.encode("quiz", quiz), place.id(), TypeId.encode("user", place.learner()), TypeId.encode("course", course))
                            .replace('\'', '"')));
        });
    }

    @Test
    void whatIsRunningOrAwaitsItsGradeIsWaitedFor() {
        bank.open(quiz, null, null, null);
        GraphClient learner = graph.as(place.learner());
        String attempt = Taking.started(learner, quiz).path("id").asString();
        school.attempt(school.learn(course), quiz, 1, QuizAttemptStatus.SUBMITTED, null);
        bank.open(quiz, null, END, null);

        closing.run(END);
        assertThat(told()).isEmpty();
        Taking.submit(learner, attempt);

        assertThat(told()).containsExactly(OUT.formatted(place.id()));
    }

    @Test
    void whoeverHasMoreTimeHasItToTheEnd() {
        Place other = school.learn(course);
        grant(30);

        closing.run(END);
        closing.run(END.plus(Duration.ofMinutes(30)).minusMillis(1));
        assertThat(told()).containsExactly(OUT.formatted(other.id()));
        closing.run(END.plus(Duration.ofMinutes(30)));
        closing.run(END.plus(Duration.ofMinutes(31)));
        assertThat(told()).containsExactly(OUT.formatted(other.id()), OUT.formatted(place.id()));
    }

    @Test
    void moreTimeThatIsGrantedAfterTheEndOpensTheQuizAgainForOneLearner() {
        Place other = school.learn(course);
        closing.run(END);
        grant(30);
        closing.run(END.plus(Duration.ofMinutes(30)));
        grant(0);

        assertThat(told().stream().filter(line -> line.startsWith(place.id())))
                .containsExactly(OUT.formatted(place.id()), OPEN.formatted(place.id()), OUT.formatted(place.id()), OUT.formatted(place.id()));
        assertThat(told().stream().filter(line -> line.startsWith(other.id()))).hasSize(1);
    }

    @Test
    void timeThatIsTakenBackAfterTheEndClosesTheQuiz() {
        grant(30);
        closing.run(END);
        grant(0);
        assertThat(told()).isEmpty();

        closing.run(END.plusSeconds(1));

        assertThat(told()).containsExactly(OUT.formatted(place.id()));
    }

    @Test
    void anEndThatIsMovedToALaterDayOpensTheQuizAgain() {
        Instant later = END.plus(Duration.ofDays(1));
        closing.run(END);
        bank.open(quiz, null, later, null);
        closing.run(END.plusSeconds(1));
        closing.run(END.plusSeconds(2));
        closing.run(later);

        assertThat(told()).containsExactly(OUT.formatted(place.id()), OPEN.formatted(place.id()), OUT.formatted(place.id()));
        assertThat(sent.of("quiz.graded")).extracting(Sent::version).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whoeverComesAfterTheEndIsOutOfAttemptsFromTheStart() {
        closing.run(END);
        sent.forget();
        UUID enrollment = UUID.randomUUID();

        enrolled(enrollment, "PENDING_PAYMENT", 1);
        assertThat(told()).isEmpty();
        enrolled(enrollment, "ACTIVE", 2);
        enrolled(enrollment, "ACTIVE", 3);
        closing.run(END.plusSeconds(1));

        assertThat(told()).containsExactly(OUT.formatted(TypeId.encode("enrollment", enrollment)));
    }

    @Test
    void whoeverComesBeforeTheEndIsNot() {
        bank.open(quiz, null, Instant.now().plus(Duration.ofDays(1)), null);

        enrolled(UUID.randomUUID(), "ACTIVE", 1);

        assertThat(told()).isEmpty();
    }

    @Test
    void draftsAndPracticeDoNotCloseForAnybody() {
        bank.open(school.quiz(course, QuizType.PRACTICE, null, null, true), null, END, null);
        UUID draft = school.quiz(course, QuizType.GRADED, null, null, false);
        bank.open(draft, null, END, null);
        closing.run(END);
        assertThat(told()).hasSize(1);

        database.update(QUIZZES).set(QUIZZES.IS_PUBLISHED, true).where(QUIZZES.ID.eq(draft)).execute();
        closing.run(END);

        assertThat(told()).hasSize(2);
    }

    @Test
    void aMissedQuizThatIsDueByThenCountsBeforeTheEnrollmentIsCompletedByIt() {
        database.update(QUIZZES).set(QUIZZES.DUE_AT, END).where(QUIZZES.ID.eq(quiz)).execute();
        school.attempt(place, school.quiz(course, "10.00"), 1, "80.00");

        closing.run(END);

        assertThat(school.finalGradeOf(place)).isEqualByComparingTo("40.00");
        assertThat(events.outbox("grade.updated").getLast().occurredAt()).isAfterOrEqualTo(events.outbox("quiz.graded").getLast().occurredAt());
    }

    @Test
    void itIsToldOnceByManyInstancesAndAfterAnInterruption() throws Exception {
        for (int i = 1; i < 2 * QuizClosing.CHUNK + 1; i++) {
            school.learn(course);
        }

        AllAtOnce.run(4, rival -> () -> {
            closing.run(END);
            return rival;
        });
        assertThat(told()).hasSize(2 * QuizClosing.CHUNK + 1);
        // As it is where an instance ended before it was done.
        database.update(QUIZZES).setNull(QUIZZES.CLOSING_TOLD_FOR).execute();
        closing.run(END);

        assertThat(told()).hasSize(2 * QuizClosing.CHUNK + 1);
    }

    @Test
    void whatItCostsDoesNotDependOnHowManyLearn() {
        int forOne = statements();
        UUID another = bank.quizWithoutEssay(course);
        bank.open(another, null, END, null);
        for (int i = 1; i < 100; i++) {
            school.learn(course);
        }

        assertThat(statements()).isEqualTo(forOne);
        assertThat(told()).hasSize(101);
    }

    @Test
    void whatWasToldIsToldAgainByRepublishing() {
        school.attempt(school.learn(course), quiz, 1, "40.00");
        closing.run(END);
        StateSource source = sources.stream().filter(each -> each.name().equals("quiz-standings")).findFirst().orElseThrow();

        List<Event> first = source.page(null, 10);
        List<Event> second = source.page(first.getLast().aggregateId(), 10);

        assertThat(source.count()).isEqualTo(2);
        assertThat(Stream.concat(first.stream(), second.stream())).hasSize(2).allSatisfy(event -> {
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.payload().toString()).contains("isOutOfAttempts=true");
        });
        assertThat(source.page(second.getLast().aggregateId(), 10)).isEmpty();
    }

    private int statements() {
        StatementLog log = StatementLog.begin();
        try {
            closing.run(END);
        } finally {
            StatementLog.end();
        }
        return log.count();
    }

    /** What was told of whom, in order. */
    private List<String> told() {
        return sent.of("quiz.graded").stream()
                .map(event -> (event.data().path("isOutOfAttempts").asBoolean() ? OUT : OPEN).formatted(event.data().path("enrollmentId").asString()))
                .toList();
    }

    private void grant(int extraMinutes) {
        graph.as(school.instructor(course)).ask(
                "mutation ($input: GrantAccommodationInput!) { grantAccommodation(input: $input) { errors { code } } }",
                Map.of("input", Map.of(
                        "quizId", TypeId.encode("quiz", quiz),
                        "userId", TypeId.encode("user", place.learner()),
                        "extraMinutes", extraMinutes)));
    }

    private void enrolled(UUID enrollment, String status, long version) {
        events.deliver("enrollment.updated", "enrollment", enrollment, version, Map.of(
                "id", TypeId.encode("enrollment", enrollment),
                "userId", TypeId.encode("user", UUID.nameUUIDFromBytes(enrollment.toString().getBytes())),
                "courseId", TypeId.encode("course", course),
                "status", status,
                "enrolledAt", END.toString(),
                "type", "FREE"));
    }
}
