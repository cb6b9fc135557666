package io.lyceum.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One step of the way in which MySQL ran a query.
 *
 * @param operation in MySQL's words
 * @param access MySQL's word for the kind of step, such as {@code sort}
 * @param indexAccess how an index is used, such as {@code index_lookup}; null where none is
 * @param table the table that is read; null where the step reads none, or what MySQL keeps for the time of the query
 * @param rows how many rows the step gave each time it ran; as estimated where it never ran
 * @param loops how often it ran; 0 where it never did
 * @param inputs the steps that it takes its rows from
 */
record PlanStep(
        String operation,
        String access,
        @Nullable String indexAccess,
        @Nullable String table,
        double rows,
        long loops,
        List<PlanStep> inputs) {

    static PlanStep of(JsonNode node) {
        List<PlanStep> inputs = new ArrayList<>();
        // Subqueries of the select list, of conditions and the like each have a list of their own.
        node.properties().stream()
                .filter(property -> property.getKey().startsWith("inputs"))
                .forEach(property -> property.getValue().forEach(input -> inputs.add(of(input))));
        boolean ran = node.path("actual_rows").isNumber();
        return new PlanStep(
                node.path("operation").asString(),
                node.path("access_type").asString(""),
                node.path("index_access_type").asString(null),
                node.has("schema_name") ? node.path("table_name").asString() : null,
                (ran ? node.path("actual_rows") : node.path("estimated_rows")).asDouble(0),
                ran ? node.path("actual_loops").asLong() : 0,
                inputs);
    }

    Stream<PlanStep> steps() {
        return Stream.concat(Stream.of(this), inputs.stream().flatMap(PlanStep::steps));
    }

    Stream<String> tables() {
        return steps().flatMap(step -> Stream.ofNullable(step.table()));
    }

    /** Whether it reads a table, or an index, from one end towards the other. */
    boolean isScan() {
        return table != null && (access.equals("table") || access.equals("count_rows") || "index_scan".equals(indexAccess));
    }

    /** How many rows it read in all; of a count, which gives one row, as many as the table has. */
    double rowsRead(long rowsOfTable) {
        return (access.equals("count_rows") ? rowsOfTable : rows) * Math.max(1, loops);
    }

    boolean isSort() {
        return access.equals("sort");
    }

    /** How many rows are put in order at a time. */
    double rowsSorted() {
        return inputs.stream().mapToDouble(PlanStep::rows).sum();
    }

    @Override
    public String toString() {
        return text("").toString();
    }

    private StringBuilder text(String indent) {
        StringBuilder text = new StringBuilder("%s-> %s  (%s)%n".formatted(
                indent, operation, loops == 0 ? "never run, %.0f rows expected".formatted(rows) : "%.0f rows × %d".formatted(rows, loops)));
        inputs.forEach(input -> text.append(input.text(indent + "    ")));
        return text;
    }
}
