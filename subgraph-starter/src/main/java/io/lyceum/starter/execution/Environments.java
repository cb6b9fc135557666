package io.lyceum.starter.execution;

import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.directives.QueryDirectivesImpl;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingEnvironmentImpl;
import graphql.schema.DataFetchingFieldSelectionSetImpl;

/** Makes the environment of a light fetcher that asks for one after all, or of one that failed. */
final class Environments {

    private Environments() {}

    static DataFetchingEnvironment of(
            LeanExecution execution, PlannedField planned, ExecutionStrategyParameters parameters) {
        ExecutionContext context = execution.context;
        ExecutionStepInfo step =
                execution.strategy.step(context, parameters, planned.definition(), planned.parent());
        return DataFetchingEnvironmentImpl.newDataFetchingEnvironment(context)
                .source(parameters.getSource())
                .localContext(parameters.getLocalContext())
                .arguments(step::getArguments)
                .fieldDefinition(planned.definition())
                .fieldType(planned.type())
                .parentType(planned.parent())
                .mergedField(planned.merged())
                .executionStepInfo(step)
                .level(parameters.getPath().getLevel())
                .deferredCallContext(parameters.getDeferredCallContext())
                .selectionSet(DataFetchingFieldSelectionSetImpl.newCollector(
                        context.getGraphQLSchema(),
                        planned.type(),
                        execution.strategy.normalized(context, parameters, () -> step)))
                .queryDirectives(new QueryDirectivesImpl(
                        planned.merged(),
                        context.getGraphQLSchema(),
                        context.getCoercedVariables(),
                        context.getNormalizedVariables(),
                        context.getGraphQLContext(),
                        context.getLocale()))
                .build();
    }
}
