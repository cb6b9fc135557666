package io.lyceum.benchmarks.dashboard;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.measure.Json;
import io.lyceum.benchmarks.measure.Target;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operation Dashboard, for a page of twenty enrollments. */
final class Question {

    static final Map<String, Integer> WANTED = Map.of("first", 20);

    private Question() {}

    static byte[] body() {
        try (InputStream document = Question.class.getResourceAsStream("/dashboard.graphql")) {
            return Json.query(new String(document.readAllBytes(), StandardCharsets.UTF_8), WANTED);
        } catch (IOException unreadable) {
            throw new BenchmarkException("The operation Dashboard cannot be read; build the benchmarks anew.", unreadable);
        }
    }

    /** @throws BenchmarkException if one does not answer, or not the same; each side signs cursors by a key of its own, and they are left out */
    static void requireSameAnswers(Target graph, Target rival) {
        JsonNode ofGraph = comparable(graph);
        JsonNode ofRival = comparable(rival);
        if (!ofGraph.equals(ofRival)) {
            throw new BenchmarkException("%s and %s answer differently:%n%s%n%s".formatted(graph.name(), rival.name(), ofGraph, ofRival));
        }
    }

    /** @throws BenchmarkException if that is not what comes */
    static void requireDashboard(Target target) {
        comparable(target);
    }

    private static JsonNode comparable(Target target) {
        JsonNode answer = Json.read(target.ask());
        JsonNode page = answer.at("/data/me/enrollments");
        if (answer.has("errors") || page.path("edges").size() != WANTED.get("first")) {
            throw new BenchmarkException("%s does not answer with a dashboard: %s".formatted(target.name(), answer));
        }
        page.path("edges").forEach(edge -> blank(edge, List.of("cursor")));
        blank(page.path("pageInfo"), List.of("startCursor", "endCursor"));
        return answer.path("data");
    }

    private static void blank(JsonNode owner, List<String> cursors) {
        for (String cursor : cursors) {
            ((ObjectNode) owner).put(cursor, owner.path(cursor).asString("").length() > 60 ? "a cursor" : "none");
        }
    }
}
