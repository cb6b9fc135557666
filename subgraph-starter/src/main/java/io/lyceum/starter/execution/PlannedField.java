package io.lyceum.starter.execution;

import graphql.execution.MergedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLType;
import graphql.schema.LightDataFetcher;
import org.jspecify.annotations.Nullable;

/**
 * A selected field of an object type, with what is the same for every object.
 *
 * @param bare the field's type, non-null or not
 * @param leaf whether that is a scalar or an enum
 * @param selections what is selected below the field
 * @param fetcher reads the value; null if the field has to be fetched by the book
 * @param typename the answer to {@code __typename}; null for every other field
 */
record PlannedField(
        GraphQLObjectType parent,
        String key,
        GraphQLFieldDefinition definition,
        GraphQLType bare,
        boolean leaf,
        Selections selections,
        @Nullable LightDataFetcher<?> fetcher,
        @Nullable String typename) {

    MergedField merged() {
        return selections.field();
    }

    GraphQLOutputType type() {
        return definition.getType();
    }

    boolean isLight() {
        return fetcher != null || typename != null;
    }
}
