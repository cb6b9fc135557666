package io.lyceum.assessments.gradebook;

import static io.lyceum.assessments.generated.tables.Tables.ENROLLMENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.assessments.AllAtOnce;
import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.School;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.GraphClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** What work counts is set by those who grade, and final grades follow at once. */
@AssessmentsTest
class WeightingTest {

    private static final String SET = """
            mutation ($input: SetWeightInput!) {
              setWeight(input: $input) { work { __typename ... on Assignment { weight version } ... on Quiz { weight } } errors { code path } }
            }""";
    private static final String EXCUSE = """
            mutation ($input: ExcuseLearnerInput!) {
              excuseLearner(input: $input) { enrollment { id finalGrade } errors { code path } }
            }""";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private EventProbe events;

    @Autowired
    private DSLContext database;

    @Autowired
    private TransactionOperations transactions;

    private UUID course;
    private UUID quiz;
    private UUID assignment;
    private UUID instructor;
    private Place place;

    @BeforeEach
    void aLearnerWithAGoodAndABadResult() {
        school.removeAll();
        course = school.course();
        quiz = school.quiz(course, "10.00");
        assignment = school.assignment(course, "10.00");
        instructor = school.instructor(course);
        place = school.learn(course);
        school.attempt(place, quiz, 1, "80.00");
        school.grade(school.submission(place, assignment), "40.00", true);
    }

    @Test
    void anAssignmentsWeightMovesFinalGrades() {
        Answer answer = set(assignmentId(), 0, "30.00");

        assertThat(answer.at("/setWeight").toString()).isEqualTo(
                "{'work':{'__typename':'Assignment','weight':'30.00','version':1},'errors':[]}".replace('\'', '"'));
        // (10 × 80 + 30 × 40) / 40
        assertThat(school.finalGradeOf(place)).isEqualByComparingTo("50.00");
        assertThat(events.outbox("grade.updated")).hasSize(1);
    }

    @Test
    void aQuizsWeightIsToldToo() {
        Answer answer = set(quizId(), 0, null);

        assertThat(answer.at("/setWeight/work").toString()).isEqualTo("{\"__typename\":\"Quiz\",\"weight\":null}");
        assertThat(school.finalGradeOf(place)).isEqualByComparingTo("40.00");
        assertThat(events.outbox("quiz.updated")).singleElement().satisfies(event -> {
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.payload().path("weight").isNull()).isTrue();
        });
    }

    @Test
    void whatIsRefusedSaysWhy() {
        assertThat(code(set(assignmentId(), 4, "1.00"), "setWeight")).isEqualTo("VERSION_CONFLICT");
        assertThat(code(set(assignmentId(), 0, "-0.01"), "setWeight")).isEqualTo("WEIGHT_OUT_OF_RANGE");
        assertThat(code(set(assignmentId(), 0, "10000"), "setWeight")).isEqualTo("WEIGHT_OUT_OF_RANGE");
        assertThat(code(set(assignmentId(), 0, "0.001"), "setWeight")).isEqualTo("WEIGHT_OUT_OF_RANGE");
        assertThat(code(set(TypeId.encode("quiz", UUID.randomUUID()), 0, "1.00"), "setWeight")).isEqualTo("NOT_FOUND");
        assertThat(code(graph.as(place.learner()).ask(SET, weight(assignmentId(), 0, "1.00")), "setWeight")).isEqualTo("NOT_A_GRADER");
        assertThat(set(place.id(), 0, "1.00").errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    @Test
    void ofManyAtOnceOneSetsTheWeight() throws Exception {
        List<Answer> answers = AllAtOnce.run(10, i -> () -> set(assignmentId(), 0, i + ".50"));

        assertThat(answers).extracting(answer -> code(answer, "setWeight")).filteredOn(code -> code == null).hasSize(1);
        assertThat(answers).extracting(answer -> code(answer, "setWeight")).filteredOn("VERSION_CONFLICT"::equals).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void whatItCostsDoesNotDependOnHowManyLearnThere(int learners) {
        for (int i = 0; i < learners; i++) {
            school.attempt(school.learn(course), quiz, 1, "60.00");
        }

        Answer answer = set(assignmentId(), 0, "30.00");

        assertThat(answer.statements()).as(answer.sql().toString()).isEqualTo(6);
    }

    @Test
    void excusedWorkIsLeftOutUntilItCountsAgain() {
        Answer excused = excuse(Map.of("reason", "Ill"));

        assertThat(excused.at("/excuseLearner/enrollment").toString())
                .isEqualTo("{\"id\":\"%s\",\"finalGrade\":\"80.00\"}".formatted(place.id()));
        assertThat(excuse(Map.of()).at("/excuseLearner/errors").isEmpty()).isTrue();
        assertThat(excuse(Map.of("isExcused", false)).at("/excuseLearner/enrollment/finalGrade").asString()).isEqualTo("60.00");
        assertThat(events.outbox("grade.updated")).hasSize(2);
    }

    @Test
    void beingExcusedFromAQuizIsToldAsWhereTheLearnerStandsInIt() {
        excuse(Map.of("workId", quizId()));

        assertThat(school.finalGradeOf(place)).isEqualByComparingTo("40.00");
        assertThat(events.outbox("quiz.graded")).singleElement().satisfies(event -> {
            assertThat(event.payload().path("isExcused").asBoolean()).isTrue();
            assertThat(event.payload().path("isOutOfAttempts").asBoolean()).isTrue();
        });

        excuse(Map.of("workId", quizId(), "isExcused", false));

        assertThat(events.outbox("quiz.graded")).filteredOn(event -> event.version() == 2).singleElement()
                .satisfies(event -> assertThat(event.payload().path("isExcused").asBoolean(true)).isFalse());
    }

    @Test
    void whatIsGradedWhileAnExcuseWaitsIsInWhatItTells() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> excused = Objects.requireNonNull(transactions.execute(transaction -> {
                database.selectFrom(ENROLLMENTS).where(ENROLLMENTS.ID.eq(place.enrollment())).forUpdate().fetch();
                Future<Answer> waiting = threads.submit(() -> excuse(Map.of("workId", quizId())));
                await().until(this::somebodyWaitsForTheEnrollment);
                school.attempt(place, quiz, 2, "95.00");
                return waiting;
            }));

            assertThat(code(excused.get(), "excuseLearner")).isNull();
        }
        assertThat(events.outbox("quiz.graded")).singleElement()
                .satisfies(event -> assertThat(event.payload().path("percentage").asString()).isEqualTo("95.00"));
    }

    private boolean somebodyWaitsForTheEnrollment() {
        return database.fetch("SHOW FULL PROCESSLIST").getValues("Info", String.class).stream()
                .filter(Objects::nonNull)
                .anyMatch(statement -> statement.contains("enrollments") && statement.endsWith("for update"));
    }

    @Test
    void onlyGradersExcuseAndOnlyLearnersOfTheCourse() {
        Place stranger = school.learn(school.course());

        assertThat(code(excuse(Map.of("enrollmentId", stranger.id())), "excuseLearner")).isEqualTo("ENROLLMENT_NOT_FOUND");
        assertThat(code(excuse(Map.of("reason", "x".repeat(501))), "excuseLearner")).isEqualTo("TOO_LARGE");
        Answer own = graph.as(place.learner()).ask(EXCUSE, Map.of("input", excuseInput(Map.of())));
        assertThat(code(own, "excuseLearner")).isEqualTo("NOT_A_GRADER");
    }

    private Answer set(String work, int version, @Nullable String weight) {
        return graph.as(instructor).ask(SET, weight(work, version, weight));
    }

    private static Map<String, Object> weight(String work, int version, @Nullable String weight) {
        Map<String, Object> input = new HashMap<>();
        input.put("workId", work);
        input.put("expectedVersion", version);
        input.put("weight", weight);
        return Map.of("input", input);
    }

    private Answer excuse(Map<String, Object> changes) {
        return graph.as(instructor).ask(EXCUSE, Map.of("input", excuseInput(changes)));
    }

    private Map<String, Object> excuseInput(Map<String, Object> changes) {
        Map<String, Object> input = new HashMap<>();
        input.put("workId", assignmentId());
        input.put("enrollmentId", place.id());
        input.putAll(changes);
        return input;
    }

    private String assignmentId() {
        return TypeId.encode("assignment", assignment);
    }

    private String quizId() {
        return TypeId.encode("quiz", quiz);
    }

    private static String code(Answer answer, String mutation) {
        assertThat(answer.errors()).isEmpty();
        return answer.at("/%s/errors/0/code".formatted(mutation)).asStringOpt().orElse(null);
    }
}
