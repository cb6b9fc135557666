package io.lyceum.assessments.grading;

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
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** People grade what the platform cannot, and correct what it found. */
@AssessmentsTest
class HandGradingTest {

    private static final String GRADE = """
            mutation Grade($attemptId: ID!, $questionId: ID!, $version: Int!, $points: Decimal!, $feedback: String) {
              gradeAttemptQuestion(input: {
                attemptId: $attemptId, questionId: $questionId, expectedVersion: $version, points: $points, feedback: $feedback
              }) { attempt { status percentage version } errors { code path } }
            }""";

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

    private UUID course;
    private Place place;
    private GraphClient learner;
    private GraphClient instructor;
    private JsonNode attempt;

    @BeforeEach
    void anAttemptWithTwoEssays() {
        school.removeAll();
        sent.forget();
        course = school.course();
        place = school.learn(course);
        learner = graph.as(place.learner());
        instructor = graph.as(school.instructor(course));
        UUID quiz = bank.quiz(course, AnswersShown.AFTER_SUBMISSION, null);
        bank.question(quiz, QuestionType.ESSAY);
        attempt = Taking.started(learner, quiz);
        attempt.path("questions").forEach(question ->
                Taking.save(learner, id(attempt), id(question), sheet.right(question)));
    }

    @Test
    void theLastEssayMakesItGraded() {
        Taking.submit(learner, id(attempt));

        Answer first = grade(instructor, essay(0), version(), "2.00", "Very good");
        Answer second = grade(instructor, essay(1), version(), "1", null);

        assertThat(first.at("/gradeAttemptQuestion/attempt/status").asString()).isEqualTo("SUBMITTED");
        assertThat(first.at("/gradeAttemptQuestion/attempt/percentage").isNull()).isTrue();
        assertThat(second.at("/gradeAttemptQuestion/attempt/status").asString()).isEqualTo("GRADED");
        assertThat(second.at("/gradeAttemptQuestion/attempt/percentage").asString()).isEqualTo("95.00");
        assertThat(sent.of("quiz.graded")).singleElement().satisfies(event ->
                assertThat(event.data().path("percentage").asString()).isEqualTo("95.00"));
        Answer told = learner.ask("{ quizAttempt(id: \"%s\") { gradedBy { id } questions { id feedback earnedPoints } } }".formatted(id(attempt)));
        assertThat(told.text()).contains("Very good");
        assertThat(told.at("/quizAttempt/gradedBy").isNull()).isFalse();
    }

    @Test
    void aPersonCanCorrectWhatThePlatformFound() {
        Taking.submit(learner, id(attempt));
        grade(instructor, essay(0), version(), "2.00", null);
        grade(instructor, essay(1), version(), "2.00", null);

        Answer corrected = grade(instructor, id(Taking.question(attempt, "NUMERIC")), version(), "0.00", "Guessed");

        assertThat(corrected.at("/gradeAttemptQuestion/attempt/percentage").asString()).isEqualTo("90.00");
        assertThat(sent.of("quiz.graded")).hasSize(2);
    }

    @Test
    void whatIsStillRunningOrHasChangedOrIsTooMuchIsRefused() {
        assertThat(Taking.codes(grade(instructor, essay(0), version(), "1.00", null))).containsExactly("STILL_RUNNING");
        Taking.submit(learner, id(attempt));
        assertThat(Taking.codes(grade(instructor, essay(0), version() - 1, "1.00", null))).containsExactly("VERSION_CONFLICT");
        assertThat(Taking.codes(grade(instructor, essay(0), version(), "1.00", "x".repeat(15_001)))).containsExactly("INVALID_TEXT");
        String elsewhere = id(Taking.question(Taking.started(learner, bank.quiz(course, AnswersShown.NEVER, null)), "ESSAY"));
        assertThat(Taking.codes(grade(instructor, elsewhere, version(), "1.00", null))).containsExactly("NOT_FOUND");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "2.01", "1.001"})
    void pointsKeepToTheQuestion(String points) {
        Taking.submit(learner, id(attempt));

        assertThat(Taking.codes(grade(instructor, essay(0), version(), points, null))).containsExactly("OUT_OF_RANGE");
    }

    @Test
    void onlyThoseWhoTeachTheCourseGrade() {
        Taking.submit(learner, id(attempt));
        int version = version();

        assertThat(Taking.codes(grade(learner, essay(0), version, "2.00", null))).containsExactly("NOT_A_GRADER");
        assertThat(Taking.codes(grade(graph.as(UUID.randomUUID(), "assessments:read"), essay(0), version, "2.00", null))).containsExactly("NOT_A_GRADER");
        assertThat(Taking.codes(grade(graph.as(school.instructor(school.course())), essay(0), version, "2.00", null))).containsExactly("NOT_FOUND");
        assertThat(Taking.codes(grade(graph.as(school.learn(course).learner()), essay(0), version, "2.00", null))).containsExactly("NOT_FOUND");
        assertThat(grade(graph, essay(0), version, "2.00", null).errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(Taking.codes(grade(graph.as(UUID.randomUUID(), "assessments:write", "assessments:read"), essay(0), version, "2.00", null))).isEmpty();
    }

    @Test
    void whatTheViewerMayDoIsTold() {
        assertThat(permissions(learner)).isEqualTo("answer submit");
        assertThat(permissions(instructor)).isEqualTo("seeAnswers");
        Taking.submit(learner, id(attempt));
        assertThat(permissions(learner)).isEqualTo("seeAnswers");
        assertThat(permissions(instructor)).isEqualTo("grade seeAnswers");
        assertThat(permissions(graph.as(UUID.randomUUID(), "assessments:read"))).isEqualTo("seeAnswers");
    }

    private String permissions(GraphClient viewer) {
        Answer answer = viewer.ask("""
                { quizAttempt(id: "%s") { viewerCan {
                  answer { allowed reason } submit { allowed reason } grade { allowed reason } seeAnswers { allowed reason } } } }"""
                .formatted(id(attempt)));
        assertThat(answer.statements()).as(answer.sql().toString()).isEqualTo(2);
        JsonNode can = answer.at("/quizAttempt/viewerCan");
        assertThat(can.valueStream()).allSatisfy(permission ->
                assertThat(permission.path("reason").isNull()).isEqualTo(permission.path("allowed").asBoolean()));
        return String.join(" ", can.propertyStream().filter(entry -> entry.getValue().path("allowed").asBoolean()).map(Map.Entry::getKey).toList());
    }

    private Answer grade(GraphClient grader, String question, int version, String points, @Nullable String feedback) {
        Map<String, Object> variables = new HashMap<>(
                Map.of("attemptId", id(attempt), "questionId", question, "version", version, "points", points));
        variables.put("feedback", feedback);
        return grader.ask(GRADE, variables);
    }

    private int version() {
        return learner.ask("{ quizAttempt(id: \"%s\") { version } }".formatted(id(attempt))).at("/quizAttempt/version").asInt();
    }

    private String essay(int number) {
        return id(attempt.path("questions").valueStream()
                .filter(question -> question.path("type").asString().equals("ESSAY"))
                .skip(number)
                .findFirst()
                .orElseThrow());
    }

    private static String id(JsonNode node) {
        return node.path("id").asString();
    }
}
