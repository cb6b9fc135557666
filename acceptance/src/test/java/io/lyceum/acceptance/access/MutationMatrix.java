package io.lyceum.acceptance.access;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.lyceum.acceptance.RouterAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Asks for every mutation as everybody, with an input that leads nowhere, so that nothing changes. One that could do something nevertheless is
 * asked for only as those whom its guard refuses; of the others the guard's word is taken.
 */
final class MutationMatrix {

    static final String ADMITTED = "admitted";
    static final String DONE = "done";
    static final String FAILED = "failed";
    static final String ALWAYS = "always";
    static final String REFUSED_ONLY = "refused-only";

    private static final Set<String> REFUSALS = Set.of("UNAUTHENTICATED", "FORBIDDEN");

    private final PublicSchema schema;
    private final SampleInput inputs = new SampleInput();
    private final Guards guards = Guards.read();

    MutationMatrix(PublicSchema schema) {
        this.schema = schema;
    }

    static List<String> columns() {
        return Stream.concat(Role.labels().stream(), Stream.of("asked")).toList();
    }

    List<String> fields() {
        return schema.mutations().stream().map(field -> "Mutation." + field.getName()).toList();
    }

    /** What everybody is told, and when it is asked; the table may say of a mutation that it is not to be run. */
    SortedMap<String, List<String>> told(Decisions decisions) {
        SortedMap<String, List<String>> told = new TreeMap<>();
        for (GraphQLFieldDefinition field : schema.mutations()) {
            String coordinate = "Mutation." + field.getName();
            List<String> line = decisions.lines().get(coordinate);
            String asked = line != null ? line.getLast() : inputs.leadsNowhere(field) ? ALWAYS : REFUSED_ONLY;
            List<String> cells = new ArrayList<>();
            Arrays.stream(Role.values()).forEach(role -> cells.add(told(field, role, asked.equals(ALWAYS))));
            cells.add(asked);
            told.put(coordinate, cells);
        }
        return told;
    }

    private String told(GraphQLFieldDefinition field, Role role, boolean always) {
        String guarded = guards.of(field.getName()).told(role);
        if (!always && !REFUSALS.contains(guarded)) {
            return guarded;
        }
        String below = PublicSchema.target(field) instanceof GraphQLObjectType payload && payload.getFieldDefinition("errors") != null
                ? " { __typename errors { code } }"
                : " { __typename }";
        RouterAnswer answer = role.ask("mutation { %s%s%s }".formatted(field.getName(), inputs.arguments(field), below));
        List<String> codes = answer.errorCodes();
        boolean isUnanswered = codes.isEmpty() && answer.at("/" + field.getName()).isNull();
        if (isUnanswered || codes.contains("INTERNAL") || codes.stream().anyMatch(code -> code.startsWith("UPSTREAM"))) {
            return FAILED;
        }
        boolean isDone = codes.isEmpty() && answer.at("/" + field.getName() + "/errors").isEmpty();
        return codes.stream().filter(REFUSALS::contains).findFirst().orElse(isDone ? DONE : ADMITTED);
    }
}
