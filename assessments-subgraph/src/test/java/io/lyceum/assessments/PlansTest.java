package io.lyceum.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.id.TypeId;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every list is read by an index, first page and last, whoever asks. */
@AssessmentsTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {

    private static final String ROWS = "nodes { student { id } finalGrade entries { percentage item { ... on Quiz { title } ... on Assignment { title } } } }";

    @Autowired
    private GraphClient graph;

    @Autowired
    private School school;

    @Autowired
    private DSLContext database;

    private Crowd crowd;

    @BeforeAll
    void crowd() {
        school.removeAll();
        crowd = new Crowd(database).fill();
    }

    @AfterAll
    void remove() {
        school.removeAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"first: 20", "last: 20"})
    void theListsOfAll(String page) {
        check(admin().ask("{ quizAttempts(%1$s) { nodes { id status student { id } } } }".formatted(page)));
        check(admin().ask("{ submissions(%1$s) { nodes { id status student { id } enrollment { id } } } }".formatted(page)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first: 20", "last: 20"})
    void theGradebook(String page) {
        String gradebook = "{ gradebook(%s) { %s } }".formatted(page, ROWS);

        check(admin().entities(gradebook, "Course", id("course", crowd.course)));
        check(graph.as(crowd.instructor).entities(gradebook, "Course", id("course", crowd.course)));
        check(graph.as(crowd.learner).entities(gradebook, "Course", id("course", crowd.course)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"first: 20", "last: 20"})
    void whatWasDone(String page) {
        String attempts = "{ attempts(%1$s) { nodes { id } } viewerAttempts(%1$s) { nodes { id } } }".formatted(page);
        String submissions = "{ submissions(%s) { nodes { id student { id } grade { score } } } viewerSubmission { id } }".formatted(page);
        for (GraphClient viewer : new GraphClient[] {admin(), graph.as(crowd.instructor), graph.as(crowd.learner)}) {
            check(viewer.entities(attempts, "Quiz", id("quiz", crowd.quiz)));
            check(viewer.entities(submissions, "Assignment", id("assignment", crowd.assignment)));
            check(viewer.entities("{ quizAttempts(%s) { nodes { id } } }".formatted(page), "User", id("user", crowd.learner)));
            check(viewer.entities(
                    "{ quizAttempts(%1$s) { nodes { id } } submissions(%1$s) { nodes { id } } finalGrade }".formatted(page),
                    "Enrollment",
                    id("enrollment", crowd.enrollment)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first: 20", "last: 20"})
    void whatIsGrantedToSingleLearners(String page) {
        for (GraphClient viewer : new GraphClient[] {admin(), graph.as(crowd.instructor)}) {
            check(viewer.entities("{ accommodations(%s) { nodes { extraMinutes } } }".formatted(page), "Quiz", id("quiz", crowd.quiz)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SUBMITTED", "GRADED", "[SUBMITTED, GRADED]"})
    void whatAwaitsItsGradeAndWhatHasIt(String status) {
        String filter = "first: 20, filter: {status: %s}".formatted(status);

        check(graph.as(crowd.instructor).entities("{ attempts(%s) { nodes { id } } }".formatted(filter), "Quiz", id("quiz", crowd.quiz)));
        check(graph.as(crowd.instructor)
                .entities("{ submissions(%s) { nodes { id } } }".formatted(filter), "Assignment", id("assignment", crowd.assignment)));
    }

    @Test
    void theWorkOfCoursesAndLessons() {
        String course = "{ quizzes { nodes { title instructions } } assignments { nodes { title rubric { criteria { title } } } } }";
        for (GraphClient viewer : new GraphClient[] {admin(), graph.as(crowd.instructor), graph.as(crowd.learner), graph}) {
            check(viewer.entities(course, "Course", id("course", crowd.course)));
            check(viewer.entities("{ quiz { title } assignments { title } }", "Lesson", id("lesson", crowd.lesson)));
        }
    }

    @Test
    void whatIsHeldAboutAPerson() {
        check(graph.as(crowd.learner).entities("{ assessmentData }", "User", id("user", crowd.learner)));
    }

    @Test
    void questionsAndKeys() {
        String key = "key { optionIds texts } options { text } prompts { text }";
        check(graph.as(crowd.instructor).entities("{ questions { text %s } }".formatted(key), "Quiz", id("quiz", crowd.quiz)));
        check(graph.as(crowd.learner).entities("{ questions { text %s } }".formatted(key), "QuizAttempt", id("quiz_attempt", crowd.attempt)));
    }

    private static void check(Answer answer) {
        assertThat(answer.errors()).isEmpty();
        assertThat(answer.plans()).allUseIndexes();
    }

    private GraphClient admin() {
        return graph.as(UUID.randomUUID(), "assessments:read");
    }

    private static String id(String prefix, UUID key) {
        return TypeId.encode(prefix, key);
    }
}
