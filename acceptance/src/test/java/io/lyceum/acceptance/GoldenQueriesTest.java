package io.lyceum.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every {@code queries/*.graphql}, asked as whom its first line names, answers exactly what {@code expectations/*.json} says. With
 * {@code -Dlyceum.golden.write=true} the answers become the expectations; look at the difference before you commit it.
 */
class GoldenQueriesTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void aQueryAnswersWhatIsExpected(String name) throws IOException {
        TheGraph.school();
        String query = Files.readString(RESOURCES.resolve("queries").resolve(name + ".graphql"));
        String account = query.lines().findFirst().orElseThrow().replace("# as ", "");
        RouterClient client = account.equals("nobody") ? TheGraph.anonymous() : TheGraph.signedIn(account);

        RouterAnswer answer = client.ask(query);

        JsonNode told = JSON.valueToTree(new TreeMap<>(Map.of("data", answer.json().path("data"), "errors", answer.errors())));
        Path expectation = RESOURCES.resolve("expectations").resolve(name + ".json");
        if (Boolean.getBoolean("lyceum.golden.write")) {
            Files.writeString(expectation, JSON.writeValueAsString(told) + "\n");
        }
        assertThat(JSON.writeValueAsString(told)).isEqualTo(JSON.writeValueAsString(JSON.readTree(Files.readString(expectation))));
    }

    static Stream<String> queries() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("queries"))) {
            return files.map(file -> file.getFileName().toString().replace(".graphql", "")).sorted().toList().stream();
        }
    }
}
