package io.lyceum.starter.loader;

import graphql.GraphQLContext;
import graphql.language.Field;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.impl.DSL;

/**
 * The names of the fields that a query selects below some field, so that a repository reads only the columns behind them.
 *
 * @param names field names of the GraphQL schema, without aliases
 */
public record Selection(Set<String> names) {

    private static final String KEY = Selection.class.getName();

    /** What is selected directly below the field that is being fetched. */
    public static Selection of(DataFetchingEnvironment environment) {
        return cached(environment, "", () -> environment.getSelectionSet().getImmediateFields());
    }

    /**
     * What is selected directly below some descendants of the field that is being fetched.
     *
     * @param paths from the field to the descendants, such as {@code edges/node}
     */
    public static Selection below(DataFetchingEnvironment environment, String... paths) {
        return cached(environment, String.join(" ", paths), () -> Arrays.stream(paths)
                .flatMap(path -> below(environment.getSelectionSet().getImmediateFields().stream(), path))
                .toList());
    }

    // Step by step: the selection set's own search compiles a pattern per call and tries it on every path of the query.
    private static Stream<SelectedField> below(Stream<SelectedField> fields, String path) {
        for (String name : path.split("/")) {
            fields = fields.filter(field -> field.getName().equals(name))
                    .flatMap(field -> field.getSelectionSet().getImmediateFields().stream());
        }
        return fields;
    }

    /** Whether a field is selected. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** The column where the field is selected, else a null of its type, which costs nothing. */
    public <T> org.jooq.Field<T> pick(String name, org.jooq.Field<T> column) {
        return has(name) ? column : DSL.noField(column);
    }

    private static Selection cached(
            DataFetchingEnvironment environment, String path, Supplier<List<SelectedField>> fields) {
        // A field is fetched once per parent, and what lies below it is the same each time: the nodes of the document tell it apart.
        Map<Place, Selection> known = known(environment.getGraphQlContext());
        return known.computeIfAbsent(
                new Place(environment.getMergedField().getFields(), path),
                place -> new Selection(
                        fields.get().stream().map(SelectedField::getName).collect(Collectors.toUnmodifiableSet())));
    }

    private static Map<Place, Selection> known(GraphQLContext context) {
        return context.computeIfAbsent(KEY, key -> new ConcurrentHashMap<Place, Selection>());
    }

    private record Place(List<Field> fields, String path) {}
}
