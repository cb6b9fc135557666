package io.lyceum.starter.execution;

import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.MergedSelectionSet;
import graphql.schema.GraphQLObjectType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields selected at one place of the query from objects of one type. */
final class Selection {

    final GraphQLObjectType type;
    final MergedSelectionSet merged;
    final List<String> keys;
    final PlannedField[] fields;

    /**
     * Whether every field is a leaf that is read from the object itself. Unless a value keeps us waiting, the
     * dispatcher need not count such an object: nothing is dispatched below it, and it would be complete once begun.
     */
    final boolean plain;

    private volatile @Nullable ExecutionStrategyParameters level;

    Selection(LeanExecution execution, GraphQLObjectType type, MergedSelectionSet merged) {
        this.type = type;
        this.merged = merged;
        this.keys = merged.getKeys();
        this.fields = merged.getSubFieldsList().stream()
                .map(field -> PlannedField.of(execution, type, field))
                .toArray(PlannedField[]::new);
        this.plain = isPlain(fields);
    }

    /**
     * Parameters of one of the objects, the first that came. A dispatcher that counts by level may be given them for
     * all of the objects, which are on the same level of the query.
     */
    ExecutionStrategyParameters level(Place object) {
        ExecutionStrategyParameters known = level;
        if (known == null) {
            known = object.parameters();
            level = known;
        }
        return known;
    }

    private static boolean isPlain(PlannedField[] fields) {
        for (PlannedField field : fields) {
            if (!field.isRead() || !field.leaf()) {
                return false;
            }
        }
        return true;
    }
}
