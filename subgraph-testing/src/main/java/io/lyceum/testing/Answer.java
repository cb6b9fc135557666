package io.lyceum.testing;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What the subgraph answered.
 *
 * @param status of HTTP
 * @param text the body as it came
 * @param json the body, parsed
 * @param explanation how MySQL runs the queries that it cost
 */
public record Answer(int status, String text, JsonNode json, Supplier<QueryPlans> explanation) {

    /** The value at a pointer below {@code data}, such as {@code /me/id}; a missing node where there is none. */
    public JsonNode at(String pointer) {
        return json.path("data").at(pointer);
    }

    /** The codes of the errors, in order. */
    public List<String> errorCodes() {
        return errors().stream().map(error -> error.path("extensions").path("code").asString()).toList();
    }

    /** The messages of the errors, in order. */
    public List<String> errorMessages() {
        return errors().stream().map(error -> error.path("message").asString()).toList();
    }

    /** The errors, in order; empty where there is none. */
    public List<JsonNode> errors() {
        return StreamSupport.stream(json.path("errors").spliterator(), false).toList();
    }

    /** How many SQL statements the answer cost. */
    public int statements() {
        return json.path("extensions").path("debug").path("statements").asInt();
    }

    /** The SQL statements that the answer cost. */
    public List<String> sql() {
        return StreamSupport.stream(json.path("extensions").path("debug").path("sql").spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    /** How MySQL runs the queries that the answer cost: runs them again, and counts the rows that each step reads. */
    public QueryPlans plans() {
        return explanation.get();
    }
}
