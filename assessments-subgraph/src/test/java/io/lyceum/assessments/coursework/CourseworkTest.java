package io.lyceum.assessments.coursework;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.AllAtOnce;
import io.lyceum.assessments.AssessmentsTest;
import io.lyceum.assessments.Place;
import io.lyceum.assessments.School;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.EventProbe;
import io.lyceum.testing.GraphClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Instructors write assignments as drafts and show them to learners; what counts and is due counts from then on. */
@AssessmentsTest
class CourseworkTest {

    private static final String CREATE = """
            mutation ($input: CreateAssignmentInput!) {
              createAssignment(input: $input) {
                isReplay
                assignment {
                  id title isPublished version maxScore weight submissionTypes isAnonymous
                  latePolicy { isAccepted graceMinutes penaltyPerDay } rubric { criteria { title points } }
                }
                errors { code path }
              }
            }""";
    private static final String PUBLISH = """
            mutation ($id: ID!, $version: Int!) {
              publishAssignment(input: { assignmentId: $id, expectedVersion: $version }) { assignment { isPublished version } errors { code } }
            }""";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private EventProbe events;

    private UUID course;
    private UUID instructor;

    @BeforeEach
    void aCourse() {
        school.removeAll();
        course = UUID.randomUUID();
        instructor = UUID.randomUUID();
        events.deliver("course.created", "course", course, 1, Map.of(
                "status", "PUBLISHED", "instructors", List.of(Map.of("userId", TypeId.encode("user", instructor))), "lessons", List.of()));
    }

    @Test
    void anAssignmentIsWrittenAsADraft() {
        Answer answer = create(Map.of(
                "weight", "20.00",
                "submissionTypes", List.of("TEXT", "FILE"),
                "isAnonymous", true,
                "latePolicy", Map.of("graceMinutes", 15, "penaltyPerDay", "10.00"),
                "criteria", List.of(Map.of("title", "Clarity", "points", "20.00"), Map.of("title", "Depth", "points", "30.00"))));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/createAssignment/assignment").toString())
                .contains("'title':'Essay','isPublished':false,'version':0,'maxScore':'50.00','weight':'20.00'".replace('\'', '"'))
                .contains("'submissionTypes':['TEXT','FILE'],'isAnonymous':true".replace('\'', '"'))
                .contains("'latePolicy':{'isAccepted':true,'graceMinutes':15,'penaltyPerDay':'10.00'}".replace('\'', '"'))
                .contains("'criteria':[{'title':'Clarity','points':'20.00'},{'title':'Depth','points':'30.00'}]".replace('\'', '"'));
        Answer seen = graph.as(UUID.randomUUID()).entities("{ title }", "Assignment", answer.at("/createAssignment/assignment/id").asString());
        assertThat(seen.at("/_entities/0").isNull()).isTrue();
    }

    @Test
    void whatIsRefusedSaysWhyAndWhere() {
        assertThat(code(create(Map.of("title", "  ")))).isEqualTo("INVALID_TEXT");
        assertThat(code(create(Map.of("maxScore", "0.00")))).isEqualTo("OUT_OF_RANGE");
        assertThat(code(create(Map.of("weight", "-1.00")))).isEqualTo("OUT_OF_RANGE");
        assertThat(code(create(Map.of("latePolicy", Map.of("penaltyPerDay", "100.01"))))).isEqualTo("OUT_OF_RANGE");
        assertThat(code(create(Map.of("criteria", List.of(Map.of("title", "All", "points", "50.01")))))).isEqualTo("OUT_OF_RANGE");
        assertThat(code(create(Map.of("submissionTypes", List.of())))).isEqualTo("NO_SUBMISSION_TYPE");
        assertThat(code(create(Map.of("availableFrom", "2026-03-02T00:00:00Z", "dueAt", "2026-03-01T00:00:00Z")))).isEqualTo("INVALID_TIME");
        assertThat(code(create(Map.of("lessonId", TypeId.encode("lesson", UUID.randomUUID()))))).isEqualTo("LESSON_NOT_FOUND");
        assertThat(code(create(Map.of("courseId", TypeId.encode("course", UUID.randomUUID()))))).isEqualTo("COURSE_NOT_FOUND");
        Answer other = graph.as(UUID.randomUUID(), "courses:write").ask(CREATE, Map.of("input", input(Map.of())));
        assertThat(code(other)).isEqualTo("COURSE_NOT_FOUND");
    }

    @Test
    void theSameKeyManyTimesAtOnceWritesOneAssignment() throws Exception {
        List<Answer> answers = AllAtOnce.run(20, i -> () -> create(Map.of("idempotencyKey", "the same")));

        assertThat(answers.stream().map(answer -> answer.at("/createAssignment/assignment/id").asString()).distinct()).hasSize(1);
        assertThat(answers).filteredOn(answer -> !answer.at("/createAssignment/isReplay").asBoolean()).hasSize(1);
    }

    @Test
    void onceShownWhatIsDueCounts() {
        Place place = school.learn(course);
        school.attempt(place, school.quiz(course, "10.00"), 1, "80.00");
        String id = create(Map.of("weight", "10.00", "dueAt", Instant.now().minusSeconds(60).toString()))
                .at("/createAssignment/assignment/id").asString();

        Answer answer = publish(id, 0);

        assertThat(answer.at("/publishAssignment").toString())
                .isEqualTo("{'assignment':{'isPublished':true,'version':1},'errors':[]}".replace('\'', '"'));
        assertThat(school.finalGradeOf(place)).isEqualByComparingTo("40.00");
        assertThat(publish(id, 0).at("/publishAssignment/assignment/version").asInt()).isEqualTo(1);
        assertThat(events.outbox("grade.updated")).hasSize(1);
    }

    @Test
    void whoeverSawAnotherVersionOrDoesNotTeachShowsNothing() {
        String id = create(Map.of()).at("/createAssignment/assignment/id").asString();

        assertThat(publish(id, 3).at("/publishAssignment/errors/0/code").asString()).isEqualTo("VERSION_CONFLICT");
        Answer other = graph.as(UUID.randomUUID()).ask(PUBLISH, Map.of("id", id, "version", 0));
        assertThat(other.at("/publishAssignment/errors/0/code").asString()).isEqualTo("NOT_FOUND");
        Answer reader = graph.as(UUID.randomUUID(), "assessments:read").ask(PUBLISH, Map.of("id", id, "version", 0));
        assertThat(reader.at("/publishAssignment/errors/0/code").asString()).isEqualTo("NOT_A_GRADER");
    }

    @Test
    void aRubricOfAnyLengthIsWrittenInOneStatement() {
        List<Integer> costs = IntStream.of(1, 10, 20)
                .mapToObj(count -> create(Map.of("criteria", IntStream.range(0, count)
                        .mapToObj(i -> Map.of("title", "Criterion " + i, "points", "1.00"))
                        .toList())).statements())
                .toList();

        assertThat(costs).containsOnly(costs.getFirst());
    }

    private Answer create(Map<String, Object> assignment) {
        return graph.as(instructor).ask(CREATE, Map.of("input", input(assignment)));
    }

    private Answer publish(String id, int version) {
        return graph.as(instructor).ask(PUBLISH, Map.of("id", id, "version", version));
    }

    private Map<String, Object> input(Map<String, Object> assignment) {
        Map<String, Object> input = new HashMap<>();
        input.put("courseId", TypeId.encode("course", course));
        input.put("title", "Essay");
        input.put("maxScore", "50.00");
        input.put("idempotencyKey", UUID.randomUUID().toString());
        input.putAll(assignment);
        return input;
    }

    private static String code(Answer answer) {
        assertThat(answer.errors()).isEmpty();
        return answer.at("/createAssignment/errors/0/code").asStringOpt().orElse(null);
    }
}
