package io.lyceum.starter.page;

import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.loader.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The page that a query asks for, and what of it.
 *
 * @param size how many nodes, 1–100
 * @param isBackward whether they are counted from the back
 * @param cursor where to start, exclusively; null for the very front, or back
 * @param node what is selected of each node
 * @param wants which other parts of the connection are selected
 */
public record PageRequest(int size, boolean isBackward, @Nullable String cursor, Selection node, Wants wants) {

    static final int DEFAULT_SIZE = 20;
    static final int MAXIMUM_SIZE = 100;

    /** Which parts of a connection a query selects; what is not selected is not computed. */
    public record Wants(boolean rows, boolean edgeCursors, boolean pageCursors, boolean totalCount) {}

    /**
     * Reads {@code first}, {@code after}, {@code last} and {@code before} of the connection that is being fetched.
     *
     * @throws BadInputException if a number is out of range, or both directions are asked for
     */
    public static PageRequest of(DataFetchingEnvironment environment) {
        Integer first = environment.getArgument("first");
        Integer last = environment.getArgument("last");
        String after = environment.getArgument("after");
        String before = environment.getArgument("before");
        if ((first != null || after != null) && (last != null || before != null)) {
            throw new BadInputException("Ask for `first` and `after`, or for `last` and `before`, not for both.");
        }
        boolean isBackward = last != null || before != null;
        int size = isBackward ? size("last", last) : size("first", first);
        return new PageRequest(
                size,
                isBackward,
                isBackward ? before : after,
                Selection.below(environment, "nodes", "edges/node"),
                wants(environment));
    }

    private static int size(String argument, @Nullable Integer asked) {
        int size = asked == null ? DEFAULT_SIZE : asked;
        if (size < 1 || size > MAXIMUM_SIZE) {
            throw new BadInputException("`%s` is %d; it can be 1 to %d.".formatted(argument, size, MAXIMUM_SIZE));
        }
        return size;
    }

    private static Wants wants(DataFetchingEnvironment environment) {
        Selection connection = Selection.of(environment);
        Selection edge = Selection.below(environment, "edges");
        Selection pageInfo = Selection.below(environment, "pageInfo");
        return new Wants(
                connection.has("nodes") || connection.has("edges") || connection.has("pageInfo"),
                edge.has("cursor"),
                pageInfo.has("startCursor") || pageInfo.has("endCursor"),
                connection.has("totalCount"));
    }
}
