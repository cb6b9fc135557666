package io.lyceum.starter.execution;

import graphql.execution.Async;
import graphql.execution.ExecutionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Gathers the elements of a list. */
final class ListAnswer {

    private final LeanExecution execution;
    private final List<@Nullable Object> elements;
    private boolean pending;

    ListAnswer(LeanExecution execution, int expected) {
        this.execution = execution;
        this.elements = new ArrayList<>(expected);
    }

    /** @param element a value, or a future of one */
    void add(@Nullable Object element) {
        elements.add(element);
        pending |= element instanceof CompletableFuture<?>;
    }

    /** The answer, or a future of it. */
    Object complete() {
        return pending ? await() : elements;
    }

    private CompletableFuture<List<@Nullable Object>> await() {
        ExecutionContext context = execution.context;
        CompletableFuture<List<@Nullable Object>> overall = new CompletableFuture<>();
        Async.CombinedBuilder<Object> futures = Async.ofExpectedSize(elements.size());
        elements.forEach(futures::addObject);
        futures.await().whenComplete((results, thrown) -> {
            Throwable failure = context.getEngineRunningState().possibleCancellation(thrown);
            if (failure != null) {
                execution.strategy.failedValue(overall, failure, context);
            } else {
                overall.complete(new ArrayList<>(results));
            }
        });
        return overall;
    }
}
