package io.lyceum.acceptance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** What the router answered. */
public record RouterAnswer(int status, String text, JsonNode json) {

    /** What one subgraph spent on an answer. */
    public record Cost(int calls, int statements) {}

    /** The value at a pointer below {@code data}. */
    public JsonNode at(String pointer) {
        return json.path("data").at(pointer);
    }

    public List<JsonNode> errors() {
        return StreamSupport.stream(json.path("errors").spliterator(), false).toList();
    }

    public List<String> errorCodes() {
        return errors().stream()
                .map(error -> error.path("extensions").path("code").asString())
                .distinct()
                .toList();
    }

    /** What each subgraph spent, by name. */
    public Map<String, Cost> costs() {
        Map<String, Cost> costs = new TreeMap<>();
        json.path("extensions").path("debug").path("subgraphs").properties().forEach(entry -> costs.put(
                entry.getKey(),
                new Cost(entry.getValue().path("calls").asInt(), entry.getValue().path("statements").asInt())));
        return costs;
    }

    /** How many statements all subgraphs sent. */
    public int statements() {
        return costs().values().stream().mapToInt(Cost::statements).sum();
    }
}
