package io.lyceum.starter.execution;

import graphql.TrivialDataFetcher;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.MergedField;
import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * A selected field of an object type, with what is the same for every object.
 *
 * @param bare the field's type, non-null or not
 * @param leaf whether that is a scalar or an enum
 * @param selections what is selected below the field
 * @param light the fetcher, if it is content with the object
 * @param typename the answer to {@code __typename}; null for every other field
 */
record PlannedField(
        GraphQLObjectType parent,
        String key,
        GraphQLFieldDefinition definition,
        GraphQLType bare,
        boolean leaf,
        Selections selections,
        DataFetcher<?> fetcher,
        @Nullable LightDataFetcher<?> light,
        @Nullable String typename) {

    static PlannedField of(LeanExecution execution, GraphQLObjectType parent, MergedField field) {
        GraphQLFieldDefinition definition = execution.strategy.definition(execution.context, parent, field);
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(definition.getType());
        DataFetcher<?> fetcher =
                execution.context.getGraphQLSchema().getCodeRegistry().getDataFetcher(parent, definition);
        return new PlannedField(
                parent,
                field.getResultKey(),
                definition,
                bare,
                GraphQLTypeUtil.isLeaf(bare),
                new Selections(execution, field),
                fetcher,
                fetcher instanceof LightDataFetcher<?> light ? light : null,
                fetcher == Introspection.TypeNameMetaFieldDefDataFetcher ? parent.getName() : null);
    }

    MergedField merged() {
        return selections.field();
    }

    GraphQLOutputType type() {
        return definition.getType();
    }

    boolean isRead() {
        return light != null || typename != null;
    }

    /** Whether an instrumentation sees no more in the fetcher than a reading of the object. */
    boolean isTrivial() {
        return fetcher instanceof TrivialDataFetcher<?>;
    }

    CompleteValueType kind() {
        return GraphQLTypeUtil.isList(bare) ? CompleteValueType.LIST : CompleteValueType.OBJECT;
    }
}
