package io.lyceum.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees what, by every path there is to it. */
@AssessmentsTest
class VisibilityTest {

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    private UUID course;
    private Place place;

    @BeforeEach
    void oneLearnerInOneCourse() {
        school.removeAll();
        course = school.course();
        place = school.enroll(course);
    }

    @ParameterizedTest
    @EnumSource
    void anAttempt(Onlooker onlooker) {
        UUID attempt = school.attempt(place, school.quiz(course, "10.00"), 1, "80.00");
        GraphClient viewer = onlooker.of(graph, school, place);

        Answer entity = viewer.entities("{ percentage quiz { title } enrollment { id } }", "QuizAttempt", id("quiz_attempt", attempt));
        Answer page = viewer.entities(
                "{ quizAttempts { totalCount nodes { id } edges { node { id } } pageInfo { startCursor } } }", "Enrollment", place.id());

        assertThat(entity.errors()).isEmpty();
        assertThat(page.errors()).isEmpty();
        assertThat(entity.at("/_entities/0").toString())
                .isEqualTo(onlooker.seesWork
                        ? "{\"percentage\":\"80.00\",\"quiz\":{\"title\":\"Quiz\"},\"enrollment\":{\"id\":\"%s\"}}".formatted(place.id())
                        : "null");
        assertThat(page.at("/_entities/0/quizAttempts/totalCount").asInt()).isEqualTo(onlooker.seesWork ? 1 : 0);
        assertThat(page.at("/_entities/0/quizAttempts/nodes").size()).isEqualTo(onlooker.seesWork ? 1 : 0);
        assertThat(page.at("/_entities/0/quizAttempts/edges").size()).isEqualTo(onlooker.seesWork ? 1 : 0);
        assertThat(page.at("/_entities/0/quizAttempts/pageInfo/startCursor").isNull()).isEqualTo(!onlooker.seesWork);
    }

    @ParameterizedTest
    @EnumSource
    void aSubmissionAndItsReleasedGrade(Onlooker onlooker) {
        UUID submission = school.submission(place, school.assignment(course, "10.00"));
        school.grade(submission, "80.00", true);
        GraphClient viewer = onlooker.of(graph, school, place);

        Answer entity = viewer.entities(
                "{ status grade { score percentage } assignment { title } enrollment { id } }", "Submission", id("submission", submission));
        Answer page = viewer.entities("{ submissions { totalCount nodes { grade { score } } } }", "Enrollment", place.id());

        assertThat(entity.errors()).isEmpty();
        assertThat(page.errors()).isEmpty();
        assertThat(entity.at("/_entities/0").toString())
                .isEqualTo(onlooker.seesWork
                        ? ("{\"status\":\"GRADED\",\"grade\":{\"score\":\"40.00\",\"percentage\":\"80.00\"},"
                                        + "\"assignment\":{\"title\":\"Assignment\"},\"enrollment\":{\"id\":\"%s\"}}")
                                .formatted(place.id())
                        : "null");
        assertThat(page.at("/_entities/0/submissions").toString())
                .isEqualTo(onlooker.seesWork
                        ? "{\"totalCount\":1,\"nodes\":[{\"grade\":{\"score\":\"40.00\"}}]}"
                        : "{\"totalCount\":0,\"nodes\":[]}");
    }

    @ParameterizedTest
    @EnumSource
    void aGradeThatIsNotReleased(Onlooker onlooker) {
        UUID submission = school.submission(place, school.assignment(course, "10.00"));
        school.grade(submission, "80.00", false);
        GraphClient viewer = onlooker.of(graph, school, place);

        Answer entity = viewer.entities("{ grade { score } }", "Submission", id("submission", submission));
        Answer page = viewer.entities("{ submissions { nodes { grade { score } } } }", "Enrollment", place.id());

        String grade = onlooker.isStaff ? "{\"grade\":{\"score\":\"40.00\"}}" : "{\"grade\":null}";
        assertThat(entity.errors()).isEmpty();
        assertThat(entity.at("/_entities/0").toString()).isEqualTo(onlooker.seesWork ? grade : "null");
        assertThat(page.at("/_entities/0/submissions/nodes").toString()).isEqualTo(onlooker.seesWork ? "[" + grade + "]" : "[]");
    }

    @ParameterizedTest
    @EnumSource
    void aFinalGrade(Onlooker onlooker) {
        school.finalGrade(place, "68.50");

        Answer answer = onlooker.of(graph, school, place).entities("{ finalGrade }", "Enrollment", place.id());

        assertThat(answer.errors()).isEmpty();
        assertThat(answer.at("/_entities/0/finalGrade").toString()).isEqualTo(onlooker.seesWork ? "\"68.50\"" : "null");
    }

    @ParameterizedTest
    @EnumSource
    void publishedWorkIsThereForEverybody(Onlooker onlooker) {
        UUID quiz = school.quiz(course, "10.00");
        UUID assignment = school.assignment(course, "10.00");
        GraphClient viewer = onlooker.of(graph, school, place);

        assertThat(viewer.entities("{ title type weight passingScore attemptLimit course { id } }", "Quiz", id("quiz", quiz))
                        .at("/_entities/0").toString())
                .isEqualTo(("{\"title\":\"Quiz\",\"type\":\"GRADED\",\"weight\":\"10.00\",\"passingScore\":\"70.00\",\"attemptLimit\":null,"
                                + "\"course\":{\"id\":\"%s\"}}")
                        .formatted(id("course", course)));
        assertThat(viewer.entities("{ title dueAt maxScore weight course { id } }", "Assignment", id("assignment", assignment))
                        .at("/_entities/0").toString())
                .isEqualTo("{\"title\":\"Assignment\",\"dueAt\":null,\"maxScore\":\"50.00\",\"weight\":\"10.00\",\"course\":{\"id\":\"%s\"}}"
                        .formatted(id("course", course)));
    }

    @ParameterizedTest
    @EnumSource
    void draftsAreThereForStaffOnly(Onlooker onlooker) {
        UUID quiz = school.quiz(course, QuizType.GRADED, "10.00", null, false);
        UUID assignment = school.assignment(course, "10.00", null, false);
        school.attempt(place, quiz, 1, "80.00");
        school.submission(place, assignment);
        GraphClient viewer = onlooker.of(graph, school, place);

        assertThat(viewer.entities("{ title }", "Quiz", id("quiz", quiz)).at("/_entities/0").isNull()).isEqualTo(!onlooker.isStaff);
        assertThat(viewer.entities("{ title }", "Assignment", id("assignment", assignment)).at("/_entities/0").isNull())
                .isEqualTo(!onlooker.isStaff);
        Answer work = viewer.entities(
                "{ quizAttempts { nodes { quiz { title } } } submissions { nodes { assignment { title } } } }", "Enrollment", place.id());
        assertThat(work.errors()).isEmpty();
        assertThat(work.at("/_entities/0/quizAttempts/nodes/0/quiz/title").asString("")).isEqualTo(onlooker.isStaff ? "Quiz" : "");
        assertThat(work.at("/_entities/0/submissions/nodes/0/assignment/title").asString(""))
                .isEqualTo(onlooker.isStaff ? "Assignment" : "");
    }

    @ParameterizedTest
    @EnumSource
    void theListsOfAllAreThereForTheScopeOnly(Onlooker onlooker) {
        school.attempt(place, school.quiz(course, "10.00"), 1, "80.00");
        school.submission(place, school.assignment(course, "10.00"));

        Answer answer = onlooker.of(graph, school, place).ask("{ quizAttempts { totalCount } submissions { totalCount } }");

        switch (onlooker) {
            case SCOPE -> assertThat(answer.at("").toString())
                    .isEqualTo("{\"quizAttempts\":{\"totalCount\":1},\"submissions\":{\"totalCount\":1}}");
            case ANYBODY -> assertThat(answer.errorCodes()).containsExactly("UNAUTHENTICATED", "UNAUTHENTICATED");
            default -> assertThat(answer.errorCodes()).containsExactly("FORBIDDEN", "FORBIDDEN");
        }
        assertThat(answer.statements()).isEqualTo(onlooker == Onlooker.SCOPE ? 2 : 0);
    }

    private static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }
}
