package io.lyceum.starter.execution;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is to be completed after fetching, one after the other and always in the same order. */
final class Later {

    private final Queue<Runnable> waiting = new ArrayDeque<>();

    static CompletableFuture<Object> of(DataFetchingEnvironment environment, Supplier<@Nullable Object> value) {
        return of(environment.getGraphQlContext(), value);
    }

    static <T> CompletableFuture<T> of(GraphQLContext context, Supplier<@Nullable T> value) {
        CompletableFuture<T> future = new CompletableFuture<>();
        context.<Later>get(Later.class).waiting.add(() -> {
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
