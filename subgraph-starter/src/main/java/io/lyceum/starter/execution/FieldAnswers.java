package io.lyceum.starter.execution;

import graphql.execution.Async;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldValueInfo;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers the fields of objects. */
final class FieldAnswers {

    private final LeanExecution execution;
    private final ExecutionContext context;
    private final FieldWatchers watchers;

    FieldAnswers(LeanExecution execution, FieldWatchers watchers) {
        this.execution = execution;
        this.context = execution.context;
        this.watchers = watchers;
    }

    /** A value, or, if it is to come or failed, a {@link FieldValueInfo} or a future of one. */
    @Nullable Object answer(Place.OfObject object, PlannedField field) {
        FieldPlace place = new FieldPlace(object, field);
        if (watchers != FieldWatchers.NONE && !field.isTrivial()) {
            return execution.strategy.resolveByTheBook(context, place.parameters());
        }
        context.getEngineRunningState().throwIfCancelled();
        context.getResultNodesInfo().incrementAndGetResultNodesCount();
        if (field.typename() != null) {
            return field.typename();
        }
        Object fetched;
        try {
            fetched = field.light() != null
                    ? field.light().get(field.definition(), object.source, place)
                    : field.fetcher().get(place.get());
        } catch (Exception failure) {
            return Unsettled.settle(place, Async.exceptionallyCompletedFuture(failure));
        }
        return Unsettled.is(fetched) ? Unsettled.settle(place, fetched) : settled(place, fetched);
    }

    private @Nullable Object settled(FieldPlace place, @Nullable Object fetched) {
        try {
            Object value = value(place, fetched);
            // Among the fields of an object a bare future says that the field, not only its value, is still to come.
            return value instanceof CompletableFuture ? new FieldValueInfo(place.field.kind(), value) : value;
        } catch (Exception failure) {
            return Async.exceptionallyCompletedFuture(failure);
        }
    }

    /** The answer to a field whose fetcher gave a bare value, or a future of it. */
    @Nullable Object value(FieldPlace place, @Nullable Object fetched) {
        PlannedField field = place.field;
        Object once = execution.unbox(fetched);
        if (field.leaf() && once != null) {
            Object leaf = execution.leaves.serialize(field.bare(), execution.unbox(once));
            if (leaf != null) {
                return leaf;
            }
        }
        return execution.complete(new Place.OfValue(place, once), field.type(), once);
    }
}
