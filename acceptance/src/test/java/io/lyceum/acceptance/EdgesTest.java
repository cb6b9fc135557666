package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.acceptance.RouterAnswer.Cost;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edge from one subgraph's type to another's costs the same calls and statements for 1, 10 and 100 parents. */
class EdgesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    void anEdgeCostsTheSameHoweverManyParents(String edge, String account, String query) {
        RouterClient client = TheGraph.signedIn(account);
        TheGraph.school();

        List<Map<String, Cost>> costs = Stream.of(1, 10, 100)
                .map(first -> client.ask("query ($first: Int) " + query, Map.of("first", first)))
                .peek(answer -> assertThat(answer.errors()).isEmpty())
                .map(RouterAnswer::costs)
                .toList();

        assertThat(costs.get(0)).as("both ends are asked").hasSizeGreaterThan(1);
        assertThat(costs.get(1)).isEqualTo(costs.get(0));
        assertThat(costs.get(2)).isEqualTo(costs.get(0));
    }

    static Stream<Arguments> edges() {
        return Stream.of(
                Arguments.of("User.enrollments", "admin", "{ users(first: $first) { nodes { enrollments(first: 2) { totalCount nodes { status } } } } }"),
                Arguments.of("Enrollment.course", "learner", "{ me { enrollments(first: $first) { nodes { course { title } } } } }"),
                Arguments.of("Enrollment.student", "admin", "{ enrollments(first: $first) { nodes { student { displayName } } } }"),
                Arguments.of("CourseInstructor.user", "learner", "{ courses(first: $first) { nodes { instructors { user { displayName } } } } }"),
                Arguments.of("Course.enrollments", "admin", "{ courses(first: $first) { nodes { enrollments(first: 3) { totalCount nodes { status } } } } }"),
                Arguments.of("Course.enrollmentCount", "learner", "{ courses(first: $first) { nodes { enrollmentCount } } }"),
                Arguments.of("Lesson.viewerProgress", "learner", "{ courses(first: $first) { nodes { modules { lessons { viewerProgress { status } } } } } }"),
                Arguments.of("Enrollment.quizAttempts", "admin", "{ enrollments(first: $first) { nodes { quizAttempts(first: 5) { totalCount nodes { percentage quiz { title } } } } } }"),
                Arguments.of("Enrollment.submissions", "admin", "{ enrollments(first: $first) { nodes { submissions(first: 5) { nodes { grade { score } assignment { title } } } } } }"),
                Arguments.of("Enrollment.finalGrade", "admin", "{ enrollments(first: $first) { nodes { finalGrade } } }"),
                Arguments.of("QuizAttempt.enrollment", "admin", "{ quizAttempts(first: $first) { nodes { enrollment { status } } } }"),
                Arguments.of("Submission.enrollment", "admin", "{ submissions(first: $first) { nodes { enrollment { status } } } }"),
                Arguments.of("Quiz.course", "admin", "{ quizAttempts(first: $first) { nodes { quiz { course { title } } } } }"),
                Arguments.of("Assignment.course", "admin", "{ submissions(first: $first) { nodes { assignment { course { title } } } } }"));
    }

    @ParameterizedTest(name = "node of {0}")
    @MethodSource("nodes")
    void aGlobalIdCostsTheSameHoweverMany(String typeName, String prefix, String field) {
        RouterClient admin = TheGraph.signedIn("admin");
        String query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on %s { %s } } }".formatted(typeName, field);

        List<Map<String, Cost>> costs = Stream.of(1, 10, 100)
                .map(count -> admin.ask(query, Map.of("ids", TheGraph.school().ids(prefix, count))))
                .peek(answer -> assertThat(answer.errors()).isEmpty())
                .peek(answer -> assertThat(answer.at("/nodes/0/" + field).isNull()).isFalse())
                .map(RouterAnswer::costs)
                .toList();

        assertThat(costs.get(1)).isEqualTo(costs.get(0));
        assertThat(costs.get(2)).isEqualTo(costs.get(0));
    }

    static Stream<Arguments> nodes() {
        return Stream.of(
                Arguments.of("User", "user", "displayName"),
                Arguments.of("Course", "course", "title"),
                Arguments.of("Module", "module", "title"),
                Arguments.of("Lesson", "lesson", "title"),
                Arguments.of("Enrollment", "enrollment", "status"),
                Arguments.of("Certificate", "certificate", "number"),
                Arguments.of("Quiz", "quiz", "title"),
                Arguments.of("QuizAttempt", "quiz_attempt", "status"),
                Arguments.of("Assignment", "assignment", "title"),
                Arguments.of("Submission", "submission", "status"));
    }
}
