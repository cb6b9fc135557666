package io.lyceum.assessments.grade;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AllAtOnce;
import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Onlooker;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.School;
import io.lyceum.assessments.WorkSettings;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.GraphClient;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A submission is graded by those who grade its course, as a whole or by the rubric, and each grader knows what they grade. */
@AssessmentsTest
class GradeSubmissionTest {

    private static final String GRADE = """
            mutation ($input: GradeSubmissionInput!) {
              gradeSubmission(input: $input) {
                submission { id status version grade { score percentage latePenalty feedback releasedAt criteria { points comment } } }
                errors { code path }
              }
            }""";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private WorkSettings settings;

    @Autowired
    private EventProbe events;

    private UUID course;
    private UUID assignment;
    private UUID instructor;
    private Place place;
    private UUID submission;

    @BeforeEach
    void oneSubmission() {
        school.removeAll();
        course = school.course();
        assignment = school.assignment(course, "10.00");
        instructor = school.instructor(course);
        place = school.learn(course);
        submission = school.submission(place, assignment);
    }

    @Test
    void aScoreIsGivenAndToldAndNotYetShown() {
        Answer answer = grade(Map.of("score", "40.00", "feedback", "Well done"));

        assertThat(answer.at("/gradeSubmission").toString()).isEqualTo(
                ("{'submission':{'id':'%s','status':'GRADED','version':1,'grade':{'score':'40.00','percentage':'80.00','latePenalty':null,"
                                + "'feedback':'Well done','releasedAt':null,'criteria':[]}},'errors':[]}")
                        .formatted(TypeId.encode("submission", submission)).replace('\'', '"'));
        assertThat(events.outbox("assignment.graded")).singleElement().satisfies(event -> {
            assertThat(event.version()).isEqualTo(1);
            assertThat(event.payload().path("percentage").asString()).isEqualTo("80.00");
            assertThat(event.payload().path("isReleased").asBoolean()).isFalse();
        });
        assertThat(events.outbox("grade.updated")).isEmpty();
        Answer own = graph.as(place.learner()).entities("{ grade { score } }", "Submission", TypeId.encode("submission", submission));
        assertThat(own.at("/_entities/0/grade").isNull()).isTrue();
    }

    @Test
    void theRubricMakesUpTheScore() {
        UUID first = settings.criterion(assignment, 1, null);
        UUID second = settings.criterion(assignment, 2, null);

        Answer answer = grade(Map.of("criteria", List.of(criterion(first, "20.00", "Clear"), criterion(second, "12.50", null))));

        assertThat(answer.at("/gradeSubmission/submission/grade").toString()).contains("\"score\":\"32.50\",\"percentage\":\"65.00\"")
                .contains("\"criteria\":[{\"points\":\"20.00\",\"comment\":\"Clear\"},{\"points\":\"12.50\",\"comment\":null}]");

        Answer anew = grade(Map.of("expectedVersion", 1, "score", "10.00"));
        assertThat(anew.at("/gradeSubmission/submission/grade/criteria").isEmpty()).isTrue();
    }

    @Test
    void whatBeingLateCostsIsTakenOff() {
        settings.open(assignment, null, School.START.minusSeconds(60));
        settings.penalize(assignment, "10.00", null);
        settings.markLate(submission);

        Answer answer = grade(Map.of("score", "40.00"));

        assertThat(answer.at("/gradeSubmission/submission/grade").toString())
                .contains("\"score\":\"35.00\",\"percentage\":\"70.00\",\"latePenalty\":\"5.00\"");
    }

    @Test
    void aReleasedGradeThatChangesMovesTheFinalGrade() {
        school.grade(submission, "50.00", true);

        grade(Map.of("score", "45.00"));

        assertThat(school.finalGradeOf(place)).isEqualByComparingTo("90.00");
        assertThat(events.outbox("grade.updated")).hasSize(1);
    }

    @Test
    void whatIsRefusedSaysWhyAndChangesNothing() {
        UUID first = settings.criterion(assignment, 1, null);
        UUID second = settings.criterion(assignment, 2, null);

        assertThat(code(grade(Map.of()))).isEqualTo("SCORE_OR_CRITERIA");
        assertThat(code(grade(Map.of("score", "1.00", "criteria", List.of())))).isEqualTo("SCORE_OR_CRITERIA");
        assertThat(code(grade(Map.of("score", "50.01")))).isEqualTo("SCORE_OUT_OF_RANGE");
        assertThat(code(grade(Map.of("score", "-1.00")))).isEqualTo("SCORE_OUT_OF_RANGE");
        assertThat(code(grade(Map.of("score", "1.001")))).isEqualTo("SCORE_OUT_OF_RANGE");
        assertThat(code(grade(Map.of("criteria", List.of(criterion(first, "1.00", null)))))).isEqualTo("CRITERIA_MISMATCH");
        assertThat(code(grade(Map.of("criteria", List.of(criterion(first, "1.00", null), criterion(first, "1.00", null))))))
                .isEqualTo("CRITERIA_MISMATCH");
        assertThat(code(grade(Map.of("criteria", List.of(criterion(first, "1.00", null), criterion(second, "25.01", null))))))
                .isEqualTo("POINTS_OUT_OF_RANGE");
        assertThat(code(grade(Map.of("score", "1.00", "feedback", "x".repeat(20_001))))).isEqualTo("TOO_LARGE");
        assertThat(code(grade(Map.of("score", "1.00", "expectedVersion", 7)))).isEqualTo("VERSION_CONFLICT");
        assertThat(events.outbox()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onlyGradersGrade(Onlooker onlooker) {
        String expected = switch (onlooker) {
            case INSTRUCTOR -> null;
            case LEARNER, SCOPE -> "NOT_A_GRADER";
            case OTHER_LEARNER, OTHER_INSTRUCTOR -> "NOT_FOUND";
            case ANYBODY -> "UNAUTHENTICATED";
        };

        Answer answer = onlooker.of(graph, school, place).ask(GRADE, Map.of("input", input(Map.of("score", "40.00"))));

        assertThat(onlooker == Onlooker.ANYBODY ? answer.errorCodes().getFirst() : code(answer)).isEqualTo(expected);
    }

    @Test
    void theScopeOfGradersIsEnough() {
        Answer answer = graph.as(UUID.randomUUID(), "assessments:write").ask(GRADE, Map.of("input", input(Map.of("score", "40.00"))));

        assertThat(code(answer)).isNull();
    }

    @Test
    void ofManyGradersAtOnceOneIsTakenAndTheOthersHearOfIt() throws Exception {
        List<Answer> answers = AllAtOnce.run(10, i -> () -> grade(Map.of("score", i + ".00")));

        assertThat(answers).extracting(GradeSubmissionTest::code).filteredOn(code -> code == null).hasSize(1);
        assertThat(answers).extracting(GradeSubmissionTest::code).filteredOn("VERSION_CONFLICT"::equals).hasSize(9);
        assertThat(events.outbox("assignment.graded")).hasSize(1);
    }

    @Test
    void whileGradingIsAnonymousThePayloadTellsNobody() {
        settings.gradeAnonymously(assignment);
        settings.handInParts(submission);

        Answer answer = graph.as(instructor).ask("""
                mutation ($input: GradeSubmissionInput!) { gradeSubmission(input: $input) { submission {
                  student { id } enrollment { id } attemptNumber files { name } grade { score } } } }""",
                Map.of("input", input(Map.of("score", "40.00"))));

        assertThat(answer.at("/gradeSubmission/submission").toString())
                .isEqualTo("{'student':null,'enrollment':null,'attemptNumber':null,'files':[{'name':null}],'grade':{'score':'40.00'}}"
                        .replace('\'', '"'));
        assertThat(answer.text()).doesNotContain(place.id()).doesNotContain(TypeId.encode("user", place.learner()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void whatItCostsDoesNotDependOnTheRubric(int criteria) {
        List<Map<String, Object>> points = IntStream.rangeClosed(1, criteria)
                .mapToObj(i -> criterion(settings.criterion(assignment, i, null), "0.25", null))
                .toList();

        Answer answer = grade(Map.of("criteria", points));

        assertThat(code(answer)).isNull();
        assertThat(answer.statements()).as(answer.sql().toString()).isEqualTo(12);
    }

    private Answer grade(Map<String, Object> grade) {
        return graph.as(instructor).ask(GRADE, Map.of("input", input(grade)));
    }

    private Map<String, Object> input(Map<String, Object> grade) {
        Map<String, Object> input = new HashMap<>();
        input.put("submissionId", TypeId.encode("submission", submission));
        input.put("expectedVersion", 0);
        input.putAll(grade);
        return input;
    }

    private static Map<String, Object> criterion(UUID id, String points, String comment) {
        Map<String, Object> criterion = new HashMap<>();
        criterion.put("criterionId", TypeId.encode("rubric_criterion", id));
        criterion.put("points", points);
        criterion.put("comment", comment);
        return criterion;
    }

    private static String code(Answer answer) {
        assertThat(answer.errors()).isEmpty();
        return answer.at("/gradeSubmission/errors/0/code").asStringOpt().orElse(null);
    }
}
