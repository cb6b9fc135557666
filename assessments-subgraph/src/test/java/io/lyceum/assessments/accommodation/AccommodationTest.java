package io.lyceum.assessments.accommodation;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AllAtOnce;
import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Onlooker;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.QuestionBank;
import io.lyceum.assessments.School;
import io.lyceum.assessments.SentEvents;
import io.lyceum.assessments.Taking;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One learner has more time and more attempts than the others. */
@AssessmentsTest
class AccommodationTest {

    private static final String GRANT = """
            mutation Grant($input: GrantAccommodationInput!) {
              grantAccommodation(input: $input) {
                accommodation { extraMinutes extraAttempts reason version quiz { id } student { id } } errors { code path }
              }
            }""";

    private static final String GRANTED = "{ accommodations { totalCount nodes { extraMinutes extraAttempts reason version student { id } } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private QuestionBank bank;

    @Autowired
    private SentEvents sent;

    private UUID course;
    private Place place;
    private GraphClient learner;
    private GraphClient instructor;
    private UUID quiz;

    @BeforeEach
    void aQuizWithLimits() {
        school.removeAll();
        sent.forget();
        course = school.course();
        place = school.learn(course);
        learner = graph.as(place.learner());
        instructor = graph.as(school.instructor(course));
        quiz = bank.quizWithoutEssay(course);
        bank.limit(quiz, 1);
        bank.open(quiz, null, null, 10);
    }

    @Test
    void whatIsGrantedReachesARunningAttemptAndLaterOnes() {
        JsonNode attempt = Taking.started(learner, quiz);

        Answer granted = grant(instructor, Map.of("extraMinutes", 5, "extraAttempts", 1, "reason", "Dyslexia"));

        assertThat(granted.at("/grantAccommodation").toString())
                .isEqualTo(("{'accommodation':{'extraMinutes':5,'extraAttempts':1,'reason':'Dyslexia','version':1,'quiz':{'id':'%s'},"
                                + "'student':{'id':'%s'}},'errors':[]}")
                        .formatted(TypeId.encode("quiz", quiz), TypeId.encode("user", place.learner())).replace('\'', '"'));
        assertThat(deadline(attempt.path("id").asString())).isEqualTo(start(attempt).plusSeconds(15 * 60));
        JsonNode second = Taking.started(learner, quiz);
        assertThat(Instant.parse(second.path("deadline").asString())).isEqualTo(start(second).plusSeconds(15 * 60));
        assertThat(Taking.codes(Taking.start(learner, quiz))).containsExactly("NO_ATTEMPTS_LEFT");
    }

    @Test
    void whatIsAbsentStaysAndRepeatingChangesNothing() {
        grant(instructor, Map.of("extraMinutes", 5, "extraAttempts", 1, "reason", "Dyslexia"));

        assertThat(granted(grant(instructor, Map.of("extraAttempts", 2)))).isEqualTo("5 2 Dyslexia v2");
        assertThat(granted(grant(instructor, Map.of("extraAttempts", 2)))).isEqualTo("5 2 Dyslexia v2");
        assertThat(granted(grant(instructor, Map.of("extraMinutes", 0)))).isEqualTo("0 2 Dyslexia v3");
        assertThat(granted(grant(instructor, Map.of("reason", "")))).isEqualTo("0 2 null v4");
    }

    @Test
    void whoHasSeenAnotherStateIsRefused() {
        assertThat(Taking.codes(grant(instructor, Map.of("extraMinutes", 5, "expectedVersion", 1)))).containsExactly("VERSION_CONFLICT");
        assertThat(granted(grant(instructor, Map.of("extraMinutes", 5, "expectedVersion", 0)))).isEqualTo("5 0 null v1");
        assertThat(Taking.codes(grant(instructor, Map.of("extraMinutes", 6, "expectedVersion", 0)))).containsExactly("VERSION_CONFLICT");
        assertThat(granted(grant(instructor, Map.of("extraMinutes", 6, "expectedVersion", 1)))).isEqualTo("6 0 null v2");
    }

    @Test
    void ofManyWhoHaveSeenTheSameOneGrants() throws Exception {
        List<Answer> answers = AllAtOnce.run(
                10, rival -> () -> grant(instructor, Map.of("extraMinutes", rival + 1, "expectedVersion", 0)));

        assertThat(answers).filteredOn(answer -> Taking.codes(answer).isEmpty()).hasSize(1);
        assertThat(answers).filteredOn(answer -> Taking.codes(answer).equals(List.of("VERSION_CONFLICT"))).hasSize(9);
    }

    @ParameterizedTest
    @EnumSource
    void gradersReadWhatIsGrantedToWhom(Onlooker onlooker) {
        grant(instructor, Map.of("extraMinutes", 5, "reason", "Dyslexia"));

        Answer answer = onlooker.of(graph, school, place).entities(GRANTED, "Quiz", TypeId.encode("quiz", quiz));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/accommodations").toString())
                .isEqualTo(
                        onlooker.isStaff
                                ? ("{'totalCount':1,'nodes':[{'extraMinutes':5,'extraAttempts':0,'reason':'Dyslexia','version':1,"
                                                + "'student':{'id':'%s'}}]}")
                                        .formatted(TypeId.encode("user", place.learner())).replace('\'', '"')
                                : "null");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void itCostsTheSameForHoweverManyQuizzesAndLearners(int count) {
        UUID[] quizzes = IntStream.range(0, count).mapToObj(i -> school.quiz(course, "1.00")).toArray(UUID[]::new);
        for (UUID each : quizzes) {
            bank.grant(each, place.learner(), 5);
            bank.grant(each, UUID.randomUUID(), 10);
        }

        Answer answer = instructor.entities(
                GRANTED, "Quiz", Stream.of(quizzes).map(each -> TypeId.encode("quiz", each)).toArray(String[]::new));

        assertThat(answer.at("/_entities").valueStream())
                .hasSize(count)
                .allSatisfy(each -> assertThat(each.at("/accommodations/nodes").size()).isEqualTo(2));
        assertThat(answer.statements()).as(answer.sql().toString()).isEqualTo(4);
    }

    @Test
    void itMovesTheEndOfTheQuizTooAndNoAttemptThatRunsLosesTime() {
        Instant end = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        bank.open(quiz, null, end, 10);
        String attempt = Taking.started(learner, quiz).path("id").asString();

        grant(instructor, Map.of("extraMinutes", 3));
        assertThat(deadline(attempt)).isEqualTo(end.plusSeconds(3 * 60));
        grant(instructor, Map.of("extraMinutes", 0, "extraAttempts", 1));
        assertThat(deadline(attempt)).isEqualTo(end.plusSeconds(3 * 60));
        assertThat(Instant.parse(Taking.started(learner, quiz).path("deadline").asString())).isEqualTo(end);
    }

    @Test
    void whoIsOutOfAttemptsIsNotAnyMoreAndTheOthersHearOfIt() {
        Taking.submit(learner, Taking.started(learner, quiz).path("id").asString());
        assertThat(sent.of("quiz.graded").getLast().data().path("isOutOfAttempts").asBoolean()).isTrue();

        grant(instructor, Map.of("extraAttempts", 1));

        assertThat(sent.of("quiz.graded").getLast()).satisfies(event -> {
            assertThat(event.version()).isEqualTo(2);
            assertThat(event.data().path("isOutOfAttempts").asBoolean()).isFalse();
        });
    }

    @Test
    void othersHaveNothingOfIt() {
        grant(instructor, Map.of("extraMinutes", 5, "extraAttempts", 1));
        GraphClient other = graph.as(school.learn(course).learner());

        JsonNode attempt = Taking.started(other, quiz);

        assertThat(Instant.parse(attempt.path("deadline").asString())).isEqualTo(start(attempt).plusSeconds(10 * 60));
        assertThat(Taking.codes(Taking.start(other, quiz))).containsExactly("NO_ATTEMPTS_LEFT");
    }

    @Test
    void onlyThoseWhoTeachGrantAndOnlyToWhoLearns() {
        assertThat(Taking.codes(grant(learner, Map.of("extraMinutes", 5)))).containsExactly("NOT_A_GRADER");
        assertThat(Taking.codes(grant(instructor, Map.of("extraMinutes", -1)))).containsExactly("OUT_OF_RANGE");
        assertThat(Taking.codes(grant(instructor, Map.of("extraAttempts", 101)))).containsExactly("OUT_OF_RANGE");
        assertThat(Taking.codes(grant(instructor, Map.of("reason", "x".repeat(501))))).containsExactly("INVALID_TEXT");
        assertThat(Taking.codes(grant(instructor, Map.of("userId", TypeId.encode("user", UUID.randomUUID()))))).containsExactly("NOT_ENROLLED");
        assertThat(Taking.codes(grant(instructor, Map.of("quizId", TypeId.encode("quiz", UUID.randomUUID()))))).containsExactly("NOT_FOUND");
    }

    private static String granted(Answer answer) {
        JsonNode granted = answer.at("/grantAccommodation/accommodation");
        return "%s %s %s v%s".formatted(
                granted.path("extraMinutes").asString(),
                granted.path("extraAttempts").asString(),
                granted.path("reason").asStringOpt().orElse(null),
                granted.path("version").asString());
    }

    private Answer grant(GraphClient granter, Map<String, Object> wanted) {
        Map<String, Object> input = new HashMap<>(
                Map.of("quizId", TypeId.encode("quiz", quiz), "userId", TypeId.encode("user", place.learner())));
        input.putAll(wanted);
        return granter.ask(GRANT, Map.of("input", input));
    }

    private Instant deadline(String attempt) {
        return Instant.parse(learner.ask("{ quizAttempt(id: \"%s\") { deadline } }".formatted(attempt)).at("/quizAttempt/deadline").asString());
    }

    private static Instant start(JsonNode attempt) {
        return Instant.parse(attempt.path("startedAt").asString());
    }
}
