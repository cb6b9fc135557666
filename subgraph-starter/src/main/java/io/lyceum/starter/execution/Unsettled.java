package io.lyceum.starter.execution;

import graphql.EngineRunningState;
import graphql.execution.Async;
import graphql.execution.DataFetcherResult;
import graphql.execution.DataLoaderDispatchStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.reactive.ReactiveSupport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * What a light fetcher may return besides a value, or throw. It has been called and must not be again, so this goes on
 * where the stock engine is after the call.
 */
final class Unsettled {

    private Unsettled() {}

    static boolean is(@Nullable Object fetched) {
        return fetched instanceof CompletionStage<?>
                || fetched instanceof DataFetcherResult<?>
                || fetched instanceof Publisher<?>
                || fetched instanceof Flow.Publisher<?>;
    }

    /** A {@link graphql.execution.FieldValueInfo}, or a future of one. */
    static Object settle(Place.OfField place, @Nullable Object fetched) {
        LeanExecution execution = place.execution;
        ExecutionContext context = execution.context;
        ExecutionStrategyParameters field = place.parameters();
        Object settled = ReactiveSupport.fetchedObject(Async.toCompletableFutureOrMaterializedObject(fetched));
        if (settled instanceof CompletableFuture<?> future) {
            return await(place, future);
        }
        try {
            return execution.strategy.completeFieldByTheBook(
                    context, field, execution.strategy.unbox(context, field, settled));
        } catch (Exception failure) {
            return Async.exceptionallyCompletedFuture(failure);
        }
    }

    private static CompletableFuture<?> await(Place.OfField place, CompletableFuture<?> future) {
        LeanExecutionStrategy strategy = place.execution.strategy;
        ExecutionContext context = place.execution.context;
        DataLoaderDispatchStrategy dispatcher = place.execution.dispatcher;
        ExecutionStrategyParameters field = place.parameters();
        EngineRunningState running = context.getEngineRunningState();

        CompletableFuture<CompletableFuture<Object>> handled = running.handle(future, (value, thrown) -> {
            Throwable failure = running.possibleCancellation(thrown);
            return failure == null
                    ? CompletableFuture.completedFuture(value)
                    : strategy.failed(place.get(), field, failure);
        });
        return running.compose(handled, Function.identity())
                .thenApply(value -> strategy.unbox(context, field, value))
                .thenApply(value -> {
                    dispatcher.startComplete(field);
                    Object completed = strategy.completeFieldByTheBook(context, field, value);
                    dispatcher.stopComplete(field);
                    return completed;
                });
    }
}
