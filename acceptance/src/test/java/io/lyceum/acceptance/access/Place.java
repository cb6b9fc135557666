package io.lyceum.acceptance.access;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Where a thing of some type is found.
 *
 * @param root the root field with its arguments
 * @param type of what {@code root} leads to, where that has to be said: the root field is {@code nodes}
 * @param path the fields from there on
 */
record Place(String root, String type, List<String> path) {

    /** A place for each type that a query leads to; types that have a specimen are where it is. */
    static Map<String, Place> all(PublicSchema schema) {
        SampleInput inputs = new SampleInput();
        Map<String, Place> places = new LinkedHashMap<>();
        Queue<GraphQLObjectType> next = new ArrayDeque<>();
        Specimens.ids().forEach((type, ids) -> {
            places.put(type, new Place("nodes(ids: [\"%s\"])".formatted(String.join("\", \"", ids)), type, List.of()));
            next.add(schema.type(type));
        });
        walk(places, next);
        // What nobody has hangs on the root alone, such as a page of the audit log.
        for (GraphQLFieldDefinition field : schema.queries()) {
            String arguments = Specimens.arguments().getOrDefault(field.getName(), inputs.arguments(field));
            note(places, next, PublicSchema.target(field), new Place(field.getName() + arguments, "", List.of()));
        }
        walk(places, next);
        return places;
    }

    /** A query of the thing with this selection. */
    String query(String selection) {
        String inner = selection;
        for (String field : path.reversed()) {
            inner = field + " { " + inner + " }";
        }
        return type.isEmpty() ? "{ %s { %s } }".formatted(root, inner) : "{ %s { ... on %s { %s } } }".formatted(root, type, inner);
    }

    /** The names of the fields from the root to the thing. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(root.replaceFirst("\\(.*", ""));
        names.addAll(path);
        return Collections.unmodifiableList(names);
    }

    private Place below(String field) {
        List<String> longer = new ArrayList<>(path);
        longer.add(field);
        return new Place(root, type, List.copyOf(longer));
    }

    private static void walk(Map<String, Place> places, Queue<GraphQLObjectType> next) {
        while (!next.isEmpty()) {
            GraphQLObjectType from = next.remove();
            for (GraphQLFieldDefinition field : from.getFieldDefinitions()) {
                if (PublicSchema.isPlain(field)) {
                    note(places, next, PublicSchema.target(field), places.get(from.getName()).below(field.getName()));
                }
            }
        }
    }

    private static void note(Map<String, Place> places, Queue<GraphQLObjectType> next, GraphQLNamedOutputType type, Place place) {
        if (type instanceof GraphQLObjectType object && places.putIfAbsent(object.getName(), place) == null) {
            next.add(object);
        }
    }
}
