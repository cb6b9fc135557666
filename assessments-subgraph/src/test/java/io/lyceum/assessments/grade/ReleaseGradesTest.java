package io.lyceum.assessments.grade;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AllAtOnce;
import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.School;
import io.lyceum.assessments.WorkSettings;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.GraphClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Grades are shown to their learners, all of an assignment or some, once. */
@AssessmentsTest
class ReleaseGradesTest {

    private static final String RELEASE = """
            mutation ($input: ReleaseGradesInput!) {
              releaseGrades(input: $input) { releasedCount assignment { id } errors { code path } }
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
    private final List<Place> places = new ArrayList<>();
    private final List<UUID> submissions = new ArrayList<>();

    @BeforeEach
    void gradedWork() {
        school.removeAll();
        places.clear();
        submissions.clear();
        course = school.course();
        assignment = school.assignment(course, "10.00");
        instructor = school.instructor(course);
        handIn(3);
    }

    @Test
    void allOfAnAssignmentAreShownAndTold() {
        school.submission(school.learn(course), assignment);

        Answer answer = release(null);

        assertThat(answer.at("/releaseGrades/releasedCount").asInt()).isEqualTo(3);
        assertThat(events.outbox("assignment.graded")).hasSize(3)
                .allSatisfy(event -> assertThat(event.payload().path("isReleased").asBoolean()).isTrue());
        assertThat(events.outbox("grade.updated")).hasSize(3);
        assertThat(school.finalGradeOf(places.getFirst())).isEqualByComparingTo("80.00");
        Answer own = graph.as(places.getFirst().learner())
                .entities("{ grade { percentage } }", "Submission", TypeId.encode("submission", submissions.getFirst()));
        assertThat(own.at("/_entities/0/grade/percentage").asString()).isEqualTo("80.00");
    }

    @Test
    void toRepeatItChangesNothing() {
        release(null);
        school.forgetEvents();

        assertThat(release(null).at("/releaseGrades/releasedCount").asInt()).isZero();
        assertThat(events.outbox()).isEmpty();
    }

    @Test
    void someAreShownAndTheOthersStay() {
        Answer answer = release(List.of(submissions.getFirst()));

        assertThat(answer.at("/releaseGrades/releasedCount").asInt()).isEqualTo(1);
        assertThat(school.finalGradeOf(places.getFirst())).isEqualByComparingTo("80.00");
        assertThat(school.finalGradeOf(places.getLast())).isNull();
    }

    @Test
    void releasingTellsTheGradersWhoseWorkItWas() {
        settings.gradeAnonymously(assignment);
        String student = "{ student { id } }";
        String id = TypeId.encode("submission", submissions.getFirst());
        assertThat(graph.as(instructor).entities(student, "Submission", id).at("/_entities/0/student").isNull()).isTrue();

        release(null);

        assertThat(graph.as(instructor).entities(student, "Submission", id).at("/_entities/0/student/id").asString())
                .isEqualTo(TypeId.encode("user", places.getFirst().learner()));
    }

    @Test
    void whatIsRefusedSaysWhy() {
        UUID ungraded = school.submission(school.learn(course), assignment);
        UUID elsewhere = school.submission(places.getFirst(), school.assignment(course, null));

        assertThat(code(release(List.of(ungraded)))).isEqualTo("SUBMISSION_NOT_GRADED");
        assertThat(code(release(List.of(submissions.getFirst(), elsewhere)))).isEqualTo("SUBMISSION_NOT_GRADED");
        assertThat(code(graph.as(places.getFirst().learner()).ask(RELEASE, Map.of("input", input(null))))).isEqualTo("NOT_A_GRADER");
        assignment = UUID.randomUUID();
        assertThat(code(release(null))).isEqualTo("NOT_FOUND");
        assertThat(events.outbox()).isEmpty();
    }

    @Test
    void manyAtOnceReleaseEachGradeOnce() throws Exception {
        List<Answer> answers = AllAtOnce.run(10, i -> () -> release(null));

        assertThat(answers.stream().mapToInt(answer -> answer.at("/releaseGrades/releasedCount").asInt()).sum()).isEqualTo(3);
        assertThat(events.outbox("assignment.graded")).hasSize(3);
        assertThat(events.outbox("grade.updated")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void whatItCostsDoesNotDependOnHowManyThereAre(int more) {
        handIn(more);

        Answer answer = release(null);

        assertThat(answer.at("/releaseGrades/releasedCount").asInt()).isEqualTo(3 + more);
        assertThat(answer.statements()).as(answer.sql().toString()).isEqualTo(10);
    }

    private void handIn(int count) {
        for (int i = 0; i < count; i++) {
            Place place = school.learn(course);
            UUID submission = school.submission(place, assignment);
            school.grade(submission, "80.00", false);
            places.add(place);
            submissions.add(submission);
        }
    }

    private Answer release(@Nullable List<UUID> some) {
        return graph.as(instructor).ask(RELEASE, Map.of("input", input(some)));
    }

    private Map<String, Object> input(@Nullable List<UUID> some) {
        Map<String, Object> input = new HashMap<>();
        input.put("assignmentId", TypeId.encode("assignment", assignment));
        if (some != null) {
            input.put("submissionIds", some.stream().map(id -> TypeId.encode("submission", id)).toList());
        }
        return input;
    }

    private static String code(Answer answer) {
        assertThat(answer.errors()).isEmpty();
        return answer.at("/releaseGrades/errors/0/code").asStringOpt().orElse(null);
    }
}
