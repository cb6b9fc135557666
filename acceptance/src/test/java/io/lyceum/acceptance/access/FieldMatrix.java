package io.lyceum.acceptance.access;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import io.lyceum.acceptance.RouterAnswer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Asks for every field of the graph as everybody. */
final class FieldMatrix {

    private final PublicSchema schema;
    private final Map<String, Place> places;

    FieldMatrix(PublicSchema schema) {
        this.schema = schema;
        this.places = Place.all(schema);
    }

    /** The coordinates of all fields. Of types that only mutations hand out, the mutation's line decides. */
    List<String> fields() {
        List<String> fields = new ArrayList<>(schema.queries().stream().map(field -> "Query." + field.getName()).toList());
        things().forEach(type -> type.getFieldDefinitions().forEach(field -> fields.add(type.getName() + "." + field.getName())));
        return fields;
    }

    /** What everybody is told, in the order of the roles. */
    SortedMap<String, List<String>> told() {
        SortedMap<String, List<String>> told = new TreeMap<>();
        schema.queries().forEach(field -> told.put("Query." + field.getName(), words(toldOfRoot(field))));
        things().forEach(type -> {
            Map<Role, RouterAnswer> answers = asked(type);
            Place place = places.get(type.getName());
            type.getFieldDefinitions().forEach(field -> {
                List<String> names = new ArrayList<>(place.names());
                names.add(field.getName());
                told.put(type.getName() + "." + field.getName(), words(answers.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, answer -> Told.in(answer.getValue(), names)))));
            });
        });
        return told;
    }

    private List<GraphQLObjectType> things() {
        return schema.things().stream().filter(type -> places.containsKey(type.getName())).toList();
    }

    private Map<Role, RouterAnswer> asked(GraphQLObjectType type) {
        String selection = type.getFieldDefinitions().stream().map(schema::selection).collect(Collectors.joining(" "));
        String query = places.get(type.getName()).query(selection);
        Map<Role, RouterAnswer> answers = new EnumMap<>(Role.class);
        Arrays.stream(Role.values()).forEach(role -> answers.put(role, role.ask(query)));
        return answers;
    }

    private Map<Role, Told> toldOfRoot(GraphQLFieldDefinition field) {
        String arguments = Specimens.arguments().get(field.getName());
        List<String> ids = Specimens.ids().get(PublicSchema.target(field).getName());
        if (arguments == null && ids != null && field.getArgument("id") != null) {
            arguments = "(id: \"%s\")".formatted(ids.getFirst());
        }
        String query = "{ %s }".formatted(arguments == null ? schema.selection(field) : schema.selection(field, arguments));
        return Arrays.stream(Role.values())
                .collect(Collectors.toMap(role -> role, role -> Told.in(role.ask(query), List.of(field.getName()))));
    }

    private static List<String> words(Map<Role, Told> told) {
        return Arrays.stream(Role.values()).map(role -> told.get(role).comparedWith(told.get(Role.ADMIN))).toList();
    }
}
