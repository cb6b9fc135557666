package io.lyceum.starter.execution;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is to be completed after fetching: one after the other and always in the same order, or all at once. */
final class Later implements AutoCloseable {

    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private final Executor executor;
    private final Runnable close;

    Later() {
        this.executor = waiting::add;
        this.close = () -> {};
    }

    private Later(ExecutorService executor) {
        this.executor = executor;
        this.close = executor::close;
    }

    static Later concurrently() {
        return new Later(Executors.newFixedThreadPool(4));
    }

    @Override
    public void close() {
        close.run();
    }

    static CompletableFuture<Object> of(DataFetchingEnvironment environment, Supplier<@Nullable Object> value) {
        return of(environment.getGraphQlContext(), value);
    }

    static <T> CompletableFuture<T> of(GraphQLContext context, Supplier<@Nullable T> value) {
        CompletableFuture<T> future = new CompletableFuture<>();
        context.<Later>get(Later.class).executor.execute(() -> {
            try {
                future.complete(value.get());
            } catch (RuntimeException failure) {
                future.completeExceptionally(failure);
            }
        });
        return future;
    }

    void drain() {
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
    }
}
