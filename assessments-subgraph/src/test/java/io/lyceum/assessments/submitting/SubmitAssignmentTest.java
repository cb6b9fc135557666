package io.lyceum.assessments.submitting;

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
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AssessmentsTest
class SubmitAssignmentTest {

    private static final String SUBMIT = """
            mutation ($input: SubmitAssignmentInput!) {
              submitAssignment(input: $input) {
                isReplay
                submission { id attemptNumber status isLate text links student { id } enrollment { id } version }
                errors { code message path }
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
    private Place place;

    @BeforeEach
    void oneLearner() {
        school.removeAll();
        course = school.course();
        assignment = school.assignment(course, "10.00");
        place = school.learn(course);
    }

    @Test
    void workIsHandedIn() {
        settings.accept(assignment, true, true, false);

        Answer answer = submit(Map.of("text", "My work", "links", List.of("https://example.test/1", "https://example.test/2")));

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/submitAssignment/errors").isEmpty()).isTrue();
        assertThat(answer.at("/submitAssignment/isReplay").asBoolean()).isFalse();
        assertThat(answer.at("/submitAssignment/submission").toString())
                .contains("'attemptNumber':1,'status':'SUBMITTED','isLate':false,'text':'My work'".replace('\'', '"'))
                .contains("\"links\":[\"https://example.test/1\",\"https://example.test/2\"]")
                .contains(place.id())
                .contains(TypeId.encode("user", place.learner()));
    }

    @Test
    void theSameKeyIsAnsweredTheSameAndAnotherBodyIsRefused() {
        Answer first = submit(Map.of("text", "My work", "idempotencyKey", "one"));
        Answer again = submit(Map.of("text", "My work", "idempotencyKey", "one"));
        Answer other = submit(Map.of("text", "Other work", "idempotencyKey", "one"));

        assertThat(again.at("/submitAssignment/isReplay").asBoolean()).isTrue();
        assertThat(again.at("/submitAssignment/submission")).isEqualTo(first.at("/submitAssignment/submission"));
        assertThat(code(other)).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(school.countSubmissions(assignment)).isEqualTo(1);
    }

    @Test
    void whatIsRefusedSaysWhy() {
        assertThat(code(submit(Map.of()))).isEqualTo("NOTHING_HANDED_IN");
        assertThat(code(submit(Map.of("text", "  ")))).isEqualTo("NOTHING_HANDED_IN");
        assertThat(code(submit(Map.of("links", List.of("https://example.test"))))).isEqualTo("KIND_NOT_ACCEPTED");
        assertThat(code(submit(Map.of("text", "x".repeat(100_001))))).isEqualTo("TOO_LARGE");
        assertThat(code(submit(school.enroll(course).learner(), Map.of("text", "x")))).isEqualTo("NOT_ENROLLED");
        assertThat(code(submit(school.learn(course, "DROPPED").learner(), Map.of("text", "x")))).isEqualTo("NOT_ENROLLED");
        assertThat(code(submit(Map.of("text", "x", "assignmentId", TypeId.encode("assignment", UUID.randomUUID()))))).isEqualTo("NOT_FOUND");

        settings.accept(assignment, true, true, true);
        assertThat(code(submit(Map.of("links", List.of("ftp://example.test/work"))))).isEqualTo("INVALID_LINK");
        assertThat(code(submit(Map.of("fileIds", List.of(TypeId.encode("submission_file", UUID.randomUUID())))))).isEqualTo("FILE_NOT_FOUND");
        assertThat(school.countSubmissions(assignment)).isZero();
    }

    @Test
    void timesAndDraftsAreKept() {
        Instant now = Instant.now();
        settings.open(assignment, now.plus(Duration.ofHours(1)), null);
        assertThat(code(submit(Map.of("text", "x")))).isEqualTo("NOT_OPEN_YET");

        settings.open(assignment, null, now.minus(Duration.ofHours(1)));
        settings.acceptLate(assignment, false, 0);
        assertThat(code(submit(Map.of("text", "x")))).isEqualTo("CLOSED");
        settings.acceptLate(assignment, false, 120);
        assertThat(submit(Map.of("text", "x")).at("/submitAssignment/submission/isLate").asBoolean(true)).isFalse();

        UUID draft = school.assignment(course, null, null, false);
        assertThat(code(submit(Map.of("text", "x", "assignmentId", TypeId.encode("assignment", draft))))).isEqualTo("NOT_FOUND");
    }

    @Test
    void whoeverIsNotSignedInIsRefused() {
        Answer answer = graph.ask(SUBMIT, Map.of("input", input(Map.of("text", "x"))));

        assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void workIsHandedInAgainWhileThatIsAllowed() {
        assertThat(code(submit(Map.of("text", "First")))).isNull();
        assertThat(code(submit(Map.of("text", "Second")))).isEqualTo("RESUBMISSION_NOT_ALLOWED");

        settings.allowResubmission(assignment);
        assertThat(submit(Map.of("text", "Second")).at("/submitAssignment/submission/attemptNumber").asInt()).isEqualTo(2);
    }

    @Test
    void workThatWasMissingNoLongerCountsAsZero() {
        school.attempt(place, school.quiz(course, "10.00"), 1, "80.00");
        settings.open(assignment, null, Instant.now().minusSeconds(60));
        school.finalGrade(place, "40.00");

        submit(Map.of("text", "Late, but there"));

        assertThat(school.finalGradeOf(place)).isEqualByComparingTo("80.00");
        assertThat(events.outbox("grade.updated")).hasSize(1);
    }

    @Test
    void ofManyAtOnceOneIsTakenWhereOneIsAllowed() throws Exception {
        List<Answer> answers = AllAtOnce.run(20, i -> () -> submit(Map.of("text", "Try " + i)));

        assertThat(answers).extracting(SubmitAssignmentTest::code).filteredOn(code -> code == null).hasSize(1);
        assertThat(answers).extracting(SubmitAssignmentTest::code).filteredOn("RESUBMISSION_NOT_ALLOWED"::equals).hasSize(19);
        assertThat(school.countSubmissions(assignment)).isEqualTo(1);
    }

    @Test
    void triesAtOnceAreNumberedWithoutGaps() throws Exception {
        settings.allowResubmission(assignment);

        List<Answer> answers = AllAtOnce.run(20, i -> () -> submit(Map.of("text", "Try " + i)));

        assertThat(answers).extracting(answer -> answer.at("/submitAssignment/submission/attemptNumber").asInt())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void theSameKeyManyTimesAtOnceHasOneEffectAndOneAnswer() throws Exception {
        settings.allowResubmission(assignment);

        List<Answer> answers = AllAtOnce.run(20, i -> () -> submit(Map.of("text", "Once", "idempotencyKey", "the same")));

        assertThat(answers).extracting(answer -> answer.at("/submitAssignment/submission/id").asString()).containsOnly(
                answers.getFirst().at("/submitAssignment/submission/id").asString());
        assertThat(answers).filteredOn(answer -> !answer.at("/submitAssignment/isReplay").asBoolean()).hasSize(1);
        assertThat(school.countSubmissions(assignment)).isEqualTo(1);
    }

    private Answer submit(Map<String, Object> work) {
        return submit(place.learner(), work);
    }

    private Answer submit(UUID learner, Map<String, Object> work) {
        return graph.as(learner).ask(SUBMIT, Map.of("input", input(work)));
    }

    private Map<String, Object> input(Map<String, Object> work) {
        Map<String, Object> input = new HashMap<>();
        input.put("assignmentId", TypeId.encode("assignment", assignment));
        input.put("idempotencyKey", UUID.randomUUID().toString());
        input.putAll(work);
        return input;
    }

    private static String code(Answer answer) {
        assertThat(answer.errors()).isEmpty();
        return answer.at("/submitAssignment/errors/0/code").asStringOpt().orElse(null);
    }
}
