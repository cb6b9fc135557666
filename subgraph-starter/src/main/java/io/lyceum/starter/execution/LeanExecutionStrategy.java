package io.lyceum.starter.execution;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStepInfoFactory;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.MergedField;
import graphql.execution.MergedSelectionSet;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Executes queries with the results of {@link AsyncExecutionStrategy}, for a fraction of its cost per object.
 *
 * <p>The stock strategy collects the selected fields of every object anew and surrounds every field with parameters,
 * step information and instrumentation contexts, needed or not. Here fields are collected once for each place in the
 * query and object type, plain values are read and serialised directly, and the surroundings come into being when
 * somebody asks for them: a fetcher that needs its environment, an error that needs a path, a type to be resolved.
 *
 * <p>Left entirely to the stock strategy are root fields, and executions with {@code @defer}, subscriptions, a limit
 * of result nodes, a profiler, or an instrumentation that watches plain fields ({@link LeavesPlainFieldsAlone}).
 * Null in a non-null place and failing fetchers are handled by the stock methods, so that errors are the same.
 *
 * <p>An instance has no state; what it remembers lives as long as the execution.
 */
public final class LeanExecutionStrategy extends AsyncExecutionStrategy {

    /** @param exceptionHandler turns a fetcher's exception into errors; graphql-java adds none to a given strategy */
    public LeanExecutionStrategy(DataFetcherExceptionHandler exceptionHandler) {
        super(exceptionHandler);
    }

    @Override
    protected Object completeValueForObject(
            ExecutionContext context, ExecutionStrategyParameters parameters, GraphQLObjectType type, Object source) {
        LeanExecution lean = LeanExecution.of(this, context, parameters);
        if (lean == null) {
            return super.completeValueForObject(context, parameters, type, source);
        }
        return lean.object(Place.at(lean, parameters), type, source);
    }

    @Override
    protected FieldValueInfo completeValueForList(
            ExecutionContext context, ExecutionStrategyParameters parameters, Iterable<Object> values) {
        LeanExecution lean = LeanExecution.of(this, context, parameters);
        if (lean == null) {
            return super.completeValueForList(context, parameters, values);
        }
        return new FieldValueInfo(CompleteValueType.LIST, lean.list(Place.at(lean, parameters), values));
    }

    MergedSelectionSet collect(FieldCollectorParameters parameters, MergedField field) {
        return fieldCollector.collectFields(parameters, field);
    }

    GraphQLFieldDefinition definition(ExecutionContext context, GraphQLObjectType type, MergedField field) {
        return getFieldDef(context.getGraphQLSchema(), type, field.getSingleField());
    }

    /** Fetches and completes a field: a {@link FieldValueInfo}, or a future of one. */
    Object resolveByTheBook(ExecutionContext context, ExecutionStrategyParameters field) {
        return resolveFieldWithInfo(context, field);
    }

    /** Completes a field whose value has been fetched and unboxed. */
    FieldValueInfo completeFieldByTheBook(
            ExecutionContext context, ExecutionStrategyParameters field, @Nullable Object fetched) {
        return completeField(context, field, fetched);
    }

    /** Completes the source of the parameters: a value, or a future of one. */
    @Nullable Object completeByTheBook(ExecutionContext context, ExecutionStrategyParameters value) {
        return completeValue(context, value).getFieldValueObject();
    }

    @Nullable Object unbox(ExecutionContext context, ExecutionStrategyParameters parameters, @Nullable Object fetched) {
        return unboxPossibleDataFetcherResult(context, parameters, fetched);
    }

    CompletableFuture<Object> failed(
            DataFetchingEnvironment environment, ExecutionStrategyParameters field, Throwable failure) {
        return handleFetchingException(environment, field, failure);
    }

    <T> void failedValue(CompletableFuture<T> result, Throwable failure, ExecutionContext context) {
        handleValueException(result, failure, context);
    }

    ExecutionStepInfo step(
            ExecutionContext context,
            ExecutionStrategyParameters field,
            GraphQLFieldDefinition definition,
            GraphQLObjectType parent) {
        return createExecutionStepInfo(context, field, definition, parent);
    }

    ExecutionStepInfoFactory steps() {
        return executionStepInfoFactory;
    }
}
