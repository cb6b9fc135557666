package io.lyceum.benchmarks.measure;

import io.lyceum.benchmarks.BenchmarkException;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON, for requests and for comparing answers. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private Json() {}

    /** The body of a GraphQL request. */
    public static byte[] query(String document, Map<String, ?> variables) {
        return MAPPER.writeValueAsBytes(Map.of("query", document, "variables", variables));
    }

    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    public static JsonNode read(byte[] text) {
        return MAPPER.readTree(text);
    }

    /** @throws BenchmarkException if the targets do not all answer the same */
    public static void requireSameAnswers(Iterable<Target> targets) {
        JsonNode expected = null;
        for (Target target : targets) {
            JsonNode answer = read(target.ask());
            if (!answer.path("errors").isMissingNode() || answer.path("data").isEmpty()) {
                throw new BenchmarkException("%s answers with an error: %s".formatted(target.name(), answer));
            }
            if (expected != null && !expected.equals(answer)) {
                throw new BenchmarkException("%s answers something else than the others: %s%ninstead of %s".formatted(target.name(), answer, expected));
            }
            expected = answer;
        }
    }
}
