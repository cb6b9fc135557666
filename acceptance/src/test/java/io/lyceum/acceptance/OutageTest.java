package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** With any one subgraph stopped, the rest of the answer stands, and the error says whose part is missing. */
class OutageTest {

    @ParameterizedTest(name = "without {0}")
    @MethodSource("subgraphs")
    void theRestOfTheAnswerStands(String stopped, String missing, String standing) {
        TheGraph.school();
        RouterClient learner = TheGraph.signedIn("learner");
        TheGraph.stack().stop(stopped);
        RouterAnswer answer;
        try {
            answer = learner.ask(RouterClient.operation("dashboard"), Map.of("first", 2));
        } finally {
            TheGraph.stack().start(stopped);
        }

        assertThat(answer.at(missing).isNull()).as("%s is null", missing).isTrue();
        assertThat(answer.at(standing).isValueNode() && !answer.at(standing).isNull()).as("%s stands", standing).isTrue();
        assertThat(answer.errors()).isNotEmpty().allSatisfy(error -> {
            assertThat(error.at("/extensions/code").asString()).isEqualTo("UPSTREAM_UNAVAILABLE");
            assertThat(error.at("/extensions/serviceName").asString()).isEqualTo(stopped);
            assertThat(error.at("/extensions/retryable").asBoolean()).isTrue();
            assertThat(error.at("/extensions/requestId").asString()).isNotEmpty();
        });
        assertThat(answer.text()).doesNotContain("127.0.0.1", "localhost", "ECONNREFUSED", "fetch failed", "_entities", "Exception", "    at ");
        assertThat(learner.ask(RouterClient.operation("dashboard"), Map.of("first", 2)).errors()).isEmpty();
    }

    static Stream<Arguments> subgraphs() {
        return Stream.of(
                Arguments.of("courses", "/me/enrollments/edges/0/node/course", "/me/enrollments/edges/0/node/finalGrade"),
                Arguments.of("enrollments", "/me/enrollments", "/me/displayName"),
                Arguments.of("assessments", "/me/enrollments/edges/0/node/finalGrade", "/me/enrollments/edges/0/node/course/title"));
    }

    @org.junit.jupiter.api.Test
    void withoutUsersWhatStartsElsewhereStands() {
        TheGraph.school();
        RouterClient learner = TheGraph.signedIn("learner");
        TheGraph.stack().stop("users");
        RouterAnswer answer;
        try {
            answer = learner.ask("{ courses(first: 1) { nodes { title instructors { role user { displayName } } } } me { displayName } }");
        } finally {
            TheGraph.stack().start("users");
        }

        assertThat(answer.at("/courses/nodes/0/title").asString()).isEqualTo("Course 099");
        assertThat(answer.at("/courses/nodes/0/instructors/0/role").asString()).isEqualTo("LEAD");
        assertThat(answer.at("/courses/nodes/0/instructors/0/user").isNull()).isTrue();
        assertThat(answer.at("/me").isNull()).isTrue();
        assertThat(answer.errorCodes()).isEqualTo(List.of("UPSTREAM_UNAVAILABLE"));
        assertThat(answer.text()).doesNotContain("127.0.0.1", "ECONNREFUSED", "_entities");
    }
}
