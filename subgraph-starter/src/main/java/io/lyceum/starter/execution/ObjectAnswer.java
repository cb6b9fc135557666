package io.lyceum.starter.execution;

import graphql.execution.Async;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the fields of an object. As in the stock engine there are two waits: until every field is fetched, which the
 * dispatcher is told, and until every value is complete.
 */
final class ObjectAnswer {

    private final LeanExecution execution;
    private final ExecutionContext context;
    private final Selection selection;
    private final Place.OfObject object;
    private final @Nullable Object[] slots;
    private @Nullable ExecutionStrategyParameters level;
    private int size;
    private boolean fetching;
    private boolean wrapped;

    ObjectAnswer(Place.OfObject object, Selection selection) {
        this.execution = object.execution;
        this.context = execution.context;
        this.selection = selection;
        this.object = object;
        this.slots = new Object[selection.fields.length];
        if (!selection.plain) {
            count();
        }
    }

    /** Tells the dispatcher of an object begun; {@link #completionFinished} is to follow. */
    private void count() {
        if (level == null && execution.countsObjects) {
            level = selection.level(object);
            execution.dispatcher.executeObject(context, level, slots.length);
        }
    }

    /** @param field a value, a {@link FieldValueInfo}, or a future of one */
    void add(@Nullable Object field) {
        slots[size++] = field;
        fetching |= field instanceof CompletableFuture<?>;
        wrapped |= field instanceof FieldValueInfo;
    }

    /** The answer, or a future of it. */
    Object complete() {
        if (fetching) {
            count();
            return await();
        }
        completionFinished();
        boolean pending = wrapped && unwrap();
        return pending ? joinedLater() : answer(Arrays.asList(slots));
    }

    private boolean unwrap() {
        boolean pending = false;
        for (int index = 0; index < slots.length; index++) {
            if (slots[index] instanceof FieldValueInfo field) {
                slots[index] = field.getFieldValueObject();
                pending |= slots[index] instanceof CompletableFuture<?>;
            }
        }
        return pending;
    }

    private CompletableFuture<Map<String, @Nullable Object>> joinedLater() {
        CompletableFuture<Map<String, @Nullable Object>> overall = new CompletableFuture<>();
        join(Arrays.asList(slots), overall);
        return overall;
    }

    private CompletableFuture<Map<String, @Nullable Object>> await() {
        CompletableFuture<Map<String, @Nullable Object>> overall = new CompletableFuture<>();
        Async.CombinedBuilder<FieldValueInfo> fields = Async.ofExpectedSize(slots.length);
        for (Object slot : slots) {
            boolean known = slot instanceof CompletableFuture<?> || slot instanceof FieldValueInfo;
            fields.addObject(known ? slot : new FieldValueInfo(CompleteValueType.SCALAR, slot));
        }
        fields.await()
                .whenComplete((infos, thrown) -> {
                    Throwable failure = context.getEngineRunningState().possibleCancellation(thrown);
                    if (failure != null) {
                        execution.strategy.failedValue(overall, failure, context);
                        return;
                    }
                    List<@Nullable Object> values =
                            infos.stream().map(FieldValueInfo::getFieldValueObject).toList();
                    completionFinished();
                    join(values, overall);
                })
                .exceptionally(failure -> {
                    if (level != null) {
                        execution.dispatcher.executeObjectOnFieldValuesException(failure, level);
                    }
                    overall.completeExceptionally(failure);
                    return null;
                });
        return overall;
    }

    private void join(List<@Nullable Object> values, CompletableFuture<Map<String, @Nullable Object>> overall) {
        Async.CombinedBuilder<Object> futures = Async.ofExpectedSize(values.size());
        values.forEach(futures::addObject);
        futures.await().whenComplete((results, thrown) -> {
            Throwable failure = context.getEngineRunningState().possibleCancellation(thrown);
            if (failure != null) {
                execution.strategy.failedValue(overall, failure, context);
            } else {
                overall.complete(answer(results));
            }
        });
    }

    private void completionFinished() {
        if (level != null) {
            execution.dispatcher.executeObjectOnFieldValuesInfo(List.of(), level);
        }
    }

    private Map<String, @Nullable Object> answer(List<@Nullable Object> values) {
        return context.getResponseMapFactory().createInsertionOrdered(selection.keys, values);
    }
}
