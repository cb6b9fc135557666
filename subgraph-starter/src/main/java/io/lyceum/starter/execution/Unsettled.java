package io.lyceum.starter.execution;

import graphql.execution.Async;
import graphql.execution.DataFetcherResult;
import graphql.execution.DataLoaderDispatchStrategy;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldValueInfo;
import graphql.execution.reactive.ReactiveSupport;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * What a fetcher may return besides a value, or throw. It has been called and must not be again, so this goes on where
 * the stock engine is after the call.
 */
final class Unsettled {

    private Unsettled() {}

    static boolean is(@Nullable Object fetched) {
        return fetched instanceof CompletionStage<?>
                || fetched instanceof DataFetcherResult<?>
                || fetched instanceof Publisher<?>
                || fetched instanceof Flow.Publisher<?>;
    }

    /** A {@link FieldValueInfo}, or a future of one. */
    static Object settle(FieldPlace place, @Nullable Object fetched) {
        Object settled = ReactiveSupport.fetchedObject(Async.toCompletableFutureOrMaterializedObject(fetched));
        if (settled instanceof CompletableFuture<?> future) {
            return await(place, future);
        }
        try {
            return unpacked(place, settled);
        } catch (Exception failure) {
            return Async.exceptionallyCompletedFuture(failure);
        }
    }

    private static CompletableFuture<FieldValueInfo> await(FieldPlace place, CompletableFuture<?> future) {
        LeanExecution execution = place.execution;
        ExecutionContext context = execution.context;
        CompletableFuture<FieldValueInfo> field = new CompletableFuture<>();
        future.whenComplete((value, thrown) -> {
            try {
                Throwable failure = context.getEngineRunningState().possibleCancellation(thrown);
                if (failure == null) {
                    complete(place, value, field);
                    return;
                }
                execution.strategy
                        .failed(place.get(), place.parameters(), failure)
                        .thenAccept(handled -> complete(place, handled, field))
                        .exceptionally(unhandled -> fail(field, unhandled));
            } catch (Throwable unhandled) {
                fail(field, unhandled);
            }
        });
        return field;
    }

    private static void complete(FieldPlace place, @Nullable Object value, CompletableFuture<FieldValueInfo> field) {
        FieldValueInfo completed;
        try {
            DataLoaderDispatchStrategy dispatcher = place.execution.dispatcher;
            completed = place.execution.tellsCompletions
                    ? toldCompletion(place, value, dispatcher)
                    : completed(place, value);
        } catch (Throwable failure) {
            fail(field, failure);
            return;
        }
        field.complete(completed);
    }

    private static FieldValueInfo toldCompletion(
            FieldPlace place, @Nullable Object value, DataLoaderDispatchStrategy dispatcher) {
        dispatcher.startComplete(place.parameters());
        FieldValueInfo completed = completed(place, value);
        dispatcher.stopComplete(place.parameters());
        return completed;
    }

    private static FieldValueInfo completed(FieldPlace place, @Nullable Object value) {
        return value instanceof DataFetcherResult<?>
                ? unpacked(place, value)
                : new FieldValueInfo(place.field.kind(), place.execution.fields.value(place, value));
    }

    /** A fetcher's result may bring errors and a local context; rare enough to be done by the book. */
    private static FieldValueInfo unpacked(FieldPlace place, @Nullable Object result) {
        LeanExecution execution = place.execution;
        Object value = execution.strategy.unbox(execution.context, place.parameters(), result);
        return execution.strategy.completeFieldByTheBook(execution.context, place.parameters(), value);
    }

    private static @Nullable Void fail(CompletableFuture<FieldValueInfo> field, Throwable failure) {
        field.completeExceptionally(failure instanceof CompletionException ? failure : new CompletionException(failure));
        return null;
    }
}
