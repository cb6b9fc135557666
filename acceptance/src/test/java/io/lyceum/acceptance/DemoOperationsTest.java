package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.acceptance.RouterAnswer.Cost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every read operation that clients depend on, asked of the demo school as everybody. {@code expectations/school/*.json} says who is told what:
 * those who get the same answer stand together. With {@code -Dlyceum.golden.write=true} the answers become the expectations; read them before you
 * commit them.
 */
class DemoOperationsTest {

    private static final Path EXPECTATIONS = Path.of("src", "test", "resources", "expectations", "school");
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest(name = "{0}")
    @MethodSource("operations")
    void everybodyIsToldWhatIsExpected(DemoOperations operation) throws IOException {
        Map<JsonNode, List<String>> told = new LinkedHashMap<>();
        for (String role : DemoGraph.ROLES) {
            RouterAnswer answer = DemoGraph.as(role).ask(operation.document(), operation.variables());
            JsonNode heard = JSON.readTree(lasting(JSON.writeValueAsString(ordered(answer.json().path("data"), answer.errors()))));
            told.computeIfAbsent(heard, absent -> new ArrayList<>()).add(role);
        }
        List<Map<String, Object>> groups = new ArrayList<>();
        told.forEach((answer, roles) -> {
            Map<String, Object> group = new LinkedHashMap<>();
            group.put("as", roles);
            group.put("answer", answer);
            groups.add(group);
        });

        assertExpected(operation.name(), JSON.writeValueAsString(groups));
    }

    @Test
    void whoeverSignsInIsToldWhoTheyAre() throws IOException {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (Map.Entry<String, String> attempt : attempts().entrySet()) {
            RouterAnswer answer = DemoGraph.as("nobody")
                    .ask(RouterClient.operation("sign-in"), Map.of("email", attempt.getKey(), "password", attempt.getValue()));
            answers.put(attempt.getKey() + " " + attempt.getValue(), JSON.readTree(lasting(JSON.writeValueAsString(answer.json().path("data")))));
        }
        assertExpected("sign-in", JSON.writeValueAsString(answers));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void itsCostDoesNotGrowWithThePage(DemoOperations operation) {
        RouterClient client = DemoGraph.as(operation.name().equals("dashboard") ? "learner" : "admin");
        List<Map<String, Cost>> costs = Stream.of(1, 10, 100)
                .map(first -> {
                    Map<String, Object> variables = new HashMap<>(operation.variables());
                    variables.put("first", first);
                    return client.ask(operation.document(), variables);
                })
                .peek(answer -> assertThat(answer.errors()).isEmpty())
                .map(RouterAnswer::costs)
                .toList();

        assertThat(costs.get(2)).as("10 and 100").isEqualTo(costs.get(1));
        assertThat(costs.get(0)).as("1 and 10, where one may have nothing below it").allSatisfy((subgraph, cost) -> {
            assertThat(cost.calls()).isPositive().isLessThanOrEqualTo(costs.get(1).get(subgraph).calls());
            assertThat(cost.statements()).isPositive().isLessThanOrEqualTo(costs.get(1).get(subgraph).statements());
        });
    }

    static Stream<DemoOperations> operations() {
        return DemoOperations.all().stream();
    }

    static Stream<DemoOperations> pages() {
        return DemoOperations.pages().stream();
    }

    private static Map<String, String> attempts() {
        Map<String, String> attempts = new LinkedHashMap<>();
        attempts.put("learner@lyceum.test", "lyceum-demo");
        attempts.put("ADMIN@lyceum.test", "lyceum-demo");
        attempts.put("instructor@lyceum.test", "wrong");
        attempts.put(DemoGraph.email("learner-037"), "lyceum-demo");
        return attempts;
    }

    /** Tokens, signed cursors and ids of requests are new each time; that there is one is what matters. */
    private static String lasting(String answer) {
        return answer.replaceAll(
                "\"(accessToken|refreshToken|expiresAt|cursor|startCursor|endCursor|requestId)\" : \"[^\"]+\"", "\"$1\" : \"given\"");
    }

    private static Map<String, Object> ordered(JsonNode data, List<JsonNode> errors) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("data", data);
        answer.put("errors", errors);
        return answer;
    }

    private static void assertExpected(String name, String told) throws IOException {
        Path expectation = EXPECTATIONS.resolve(name + ".json");
        if (Boolean.getBoolean("lyceum.golden.write")) {
            Files.createDirectories(EXPECTATIONS);
            Files.writeString(expectation, told + "\n");
        }
        assertThat(told + "\n").isEqualTo(Files.readString(expectation));
    }
}
