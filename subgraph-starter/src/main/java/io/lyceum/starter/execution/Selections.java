package io.lyceum.starter.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.schema.GraphQLObjectType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is selected below a field, by type of the object found there; collected when the first of the type is met. */
final class Selections {

    private final LeanExecution execution;
    private final MergedField field;
    private final Map<String, Selection> byType = new ConcurrentHashMap<>(4);
    private volatile @Nullable Selection latest;

    Selections(LeanExecution execution, MergedField field) {
        this.execution = execution;
        this.field = field;
    }

    MergedField field() {
        return field;
    }

    Selection of(GraphQLObjectType type) {
        Selection selection = latest;
        if (selection == null || selection.type != type) {
            selection = byType.computeIfAbsent(type.getName(), name -> collect(type));
            latest = selection;
        }
        return selection;
    }

    private Selection collect(GraphQLObjectType type) {
        ExecutionContext context = execution.context;
        FieldCollectorParameters parameters = FieldCollectorParameters.newParameters()
                .schema(context.getGraphQLSchema())
                .objectType(type)
                .fragments(context.getFragmentsByName())
                .variables(context.getCoercedVariables().toMap())
                .graphQLContext(context.getGraphQLContext())
                .build();
        return new Selection(execution, type, execution.strategy.collect(parameters, field));
    }
}
