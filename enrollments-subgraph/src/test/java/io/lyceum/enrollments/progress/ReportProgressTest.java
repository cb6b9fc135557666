package io.lyceum.enrollments.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.AtOnce;
import io.lyceum.enrollments.Classroom;
import io.lyceum.enrollments.School;
import io.lyceum.enrollments.generated.types.EnrollmentStatus;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@SubgraphTest
@Import({School.class, Classroom.class})
class ReportProgressTest {

    private static final String REPORT =
            """
            mutation Progress($enrollmentId: ID!, $reports: [LessonProgressInput!]!) {
              reportLessonProgress(input: { enrollmentId: $enrollmentId, reports: $reports }) {
                enrollment { id status progressPercentage completedLessons totalLessons timeSpentSeconds lastAccessedAt version }
                errors { code message path }
              }
            }
            """;

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private Classroom classroom;

    private UUID ada;
    private UUID course;
    private UUID enrollment;

    @BeforeEach
    void adaLearns() {
        classroom.removeAll();
        school.removeAll();
        ada = school.someone();
        course = school.someone();
        enrollment = school.enroll(ada, course);
        classroom.name(ada, "Ada");
    }

    @Test
    void thePercentageIsTheShareOfMandatoryLessonsHalfUp() {
        List<UUID> lessons = classroom.course(course, 7);
        UUID extra = classroom.lesson(course, false);

        JsonNode payload = report(done(lessons.get(0)), done(lessons.get(1)), done(extra), begun(lessons.get(2), 50, 90));

        assertThat(payload.at("/errors")).isEmpty();
        assertThat(payload.at("/enrollment/progressPercentage").asString()).isEqualTo("28.57");
        assertThat(payload.at("/enrollment/completedLessons").asInt()).isEqualTo(2);
        assertThat(payload.at("/enrollment/totalLessons").asInt()).isEqualTo(7);
        assertThat(payload.at("/enrollment/timeSpentSeconds").asInt()).isEqualTo(90);
        assertThat(payload.at("/enrollment/lastAccessedAt").asString()).isNotEmpty();
        assertThat(classroom.told())
                .containsExactlyInAnyOrder("lesson.completed", "lesson.completed", "lesson.completed", "enrollment.updated");
    }

    @Test
    void aRepeatedReportChangesNothingAndTellsNothing() {
        UUID lesson = classroom.course(course, 2).getFirst();
        JsonNode first = report(done(lesson), begun(lesson, 30, 60));
        List<String> told = classroom.told();

        JsonNode second = report(done(lesson), begun(lesson, 30, 60));

        assertThat(second.at("/enrollment")).isEqualTo(first.at("/enrollment"));
        assertThat(classroom.told()).isEqualTo(told);
    }

    @Test
    void eachReportStandsForItself() {
        UUID lesson = classroom.course(course, 2).getFirst();

        JsonNode payload = report(
                done(school.someone()),
                Map.of("lessonId", id(lesson), "percentage", "100.5"),
                Map.of("lessonId", id(lesson), "positionSeconds", -1),
                done(lesson));

        assertThat(payload.at("/enrollment/progressPercentage").asString()).isEqualTo("50.00");
        assertThat(payload.at("/errors").toString())
                .contains("LESSON_NOT_FOUND", "[\"input\",\"reports\",\"0\",\"lessonId\"]")
                .contains("VALUE_OUT_OF_RANGE", "[\"input\",\"reports\",\"1\",\"percentage\"]", "[\"input\",\"reports\",\"2\",\"positionSeconds\"]");
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING_PAYMENT", "DROPPED", "EXPIRED", "REFUNDED", "CANCELLED"})
    void onlyALearnerWhoMayLearnReports(EnrollmentStatus status) {
        UUID other = school.someone();
        List<UUID> lessons = classroom.course(other, 1);
        enrollment = school.enroll(ada, other, status, "0");

        JsonNode payload = report(done(lessons.getFirst()));

        assertThat(payload.at("/enrollment").isNull()).isTrue();
        assertThat(payload.at("/errors/0/code").asString()).isEqualTo("ENROLLMENT_NOT_ACTIVE");
        assertThat(classroom.told()).isEmpty();
    }

    @Test
    void somebodyElsesEnrollmentIsNotThere() {
        UUID lesson = classroom.course(course, 1).getFirst();
        Map<String, Object> variables = Map.of("enrollmentId", TypeId.encode("enrollment", enrollment), "reports", List.of(done(lesson)));

        Answer ofInstructor = graph.as(school.instructorOf(course)).ask(REPORT, variables);
        Answer ofNobody = graph.ask(REPORT, variables);

        assertThat(ofInstructor.at("/reportLessonProgress/errors/0/code").asString()).isEqualTo("ENROLLMENT_NOT_FOUND");
        assertThat(ofNobody.errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void whatIsCompletedStaysCompleted() {
        List<UUID> lessons = classroom.course(course, 2);
        UUID other = school.someone();
        enrollment = school.enroll(other, course, EnrollmentStatus.COMPLETED, "40");
        ada = other;

        JsonNode payload = report(done(lessons.getFirst()));

        assertThat(payload.at("/errors")).isEmpty();
        assertThat(payload.at("/enrollment/status").asString()).isEqualTo("COMPLETED");
        assertThat(payload.at("/enrollment/progressPercentage").asString()).isEqualTo("40.00");
        assertThat(classroom.told()).containsExactly("lesson.completed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void statementsDoNotDependOnTheNumberOfReports(int count) {
        List<UUID> lessons = classroom.course(course, count + 1);

        Answer answer = send(lessons.stream().limit(count).map(this::done).toList());
        Answer repeated = send(lessons.stream().limit(count).map(this::done).toList());

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/reportLessonProgress/enrollment/completedLessons").asInt()).isEqualTo(count);
        assertThat(answer.statements()).as(String.join("\n", answer.sql())).isEqualTo(10);
        assertThat(repeated.statements()).as("lock, look, answer").isEqualTo(3);
    }

    @Test
    void parallelReportsAddUp() throws Exception {
        List<UUID> lessons = classroom.course(course, 40);

        AtOnce.run(20, i -> () -> send(List.of(done(lessons.get(i)), begun(lessons.get(i + 20), 50, 10))));

        JsonNode payload = report(begun(lessons.getLast(), 1, 0));
        assertThat(payload.at("/enrollment/completedLessons").asInt()).isEqualTo(20);
        assertThat(payload.at("/enrollment/progressPercentage").asString()).isEqualTo("50.00");
        assertThat(payload.at("/enrollment/timeSpentSeconds").asInt()).isEqualTo(200);
        assertThat(classroom.told().stream().filter("lesson.completed"::equals)).hasSize(20);
    }

    @Test
    void tooManyReportsAndNoneAreRefused() {
        assertThat(report().at("/errors/0/code").asString()).isEqualTo("REPORT_COUNT");
    }

    @Test
    void notesAreSavedWithoutBeginningTheLesson() {
        UUID lesson = classroom.course(course, 1).getFirst();

        JsonNode payload = graph.as(ada)
                .ask(
                        """
                        mutation ($enrollmentId: ID!, $lessonId: ID!) {
                          saveLessonNotes(input: { enrollmentId: $enrollmentId, lessonId: $lessonId, notes: "Steam!" }) {
                            lessonProgress { notes status lastActivityAt }
                            errors { code }
                          }
                        }
                        """,
                        Map.of("enrollmentId", TypeId.encode("enrollment", enrollment), "lessonId", id(lesson)))
                .at("/saveLessonNotes");

        assertThat(payload.at("/errors")).isEmpty();
        assertThat(payload.at("/lessonProgress/notes").asString()).isEqualTo("Steam!");
        assertThat(payload.at("/lessonProgress/status").asString()).isEqualTo("NOT_STARTED");
    }

    @SafeVarargs
    private JsonNode report(Map<String, Object>... reports) {
        Answer answer = send(List.of(reports));
        assertThat(answer.errors()).isEmpty();
        return answer.at("/reportLessonProgress");
    }

    private Answer send(List<Map<String, Object>> reports) {
        return graph.as(ada).ask(REPORT, Map.of("enrollmentId", TypeId.encode("enrollment", enrollment), "reports", reports));
    }

    private Map<String, Object> done(UUID lesson) {
        return Map.of("lessonId", id(lesson), "status", "COMPLETED");
    }

    private Map<String, Object> begun(UUID lesson, int percentage, int seconds) {
        return Map.of("lessonId", id(lesson), "percentage", String.valueOf(percentage), "positionSeconds", seconds, "timeSpentSeconds", seconds);
    }

    private static String id(UUID lesson) {
        return TypeId.encode("lesson", lesson);
    }
}
