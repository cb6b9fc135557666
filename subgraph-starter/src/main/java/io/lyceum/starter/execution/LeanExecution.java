package io.lyceum.starter.execution;

import graphql.GraphQLContext;
import graphql.Profiler;
import graphql.execution.DataFetcherResult;
import graphql.execution.DataLoaderDispatchStrategy;
import graphql.execution.EngineRunningObserver;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FetchedValue;
import graphql.execution.MergedField;
import graphql.execution.ResultNodesInfo;
import graphql.execution.instrumentation.dataloader.ExhaustedDataLoaderDispatchStrategy;
import graphql.execution.instrumentation.dataloader.PerLevelDataLoaderDispatchStrategy;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.util.FpKit;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One execution that may be lean: answers objects and lists, and remembers what is selected where. */
final class LeanExecution {

    final LeanExecutionStrategy strategy;
    final ExecutionContext context;
    final DataLoaderDispatchStrategy dispatcher;
    final boolean tellsCompletions;
    final boolean countsObjects;
    final Leaves leaves;
    final FieldAnswers fields;
    private final boolean lean;
    private final Map<MergedField, Selections> selections = new IdentityHashMap<>();

    private LeanExecution(LeanExecutionStrategy strategy, ExecutionContext context) {
        this.strategy = strategy;
        this.context = context;
        this.dispatcher = context.getDataLoaderDispatcherStrategy();
        FieldWatchers watchers = FieldWatchers.in(context.getInstrumentation());
        this.lean = watchers != FieldWatchers.OF_ALL_FIELDS && mayBeLean(context);
        this.countsObjects = dispatcher instanceof PerLevelDataLoaderDispatchStrategy;
        this.tellsCompletions = dispatcher instanceof ExhaustedDataLoaderDispatchStrategy;
        this.leaves = new Leaves(context);
        this.fields = new FieldAnswers(this, watchers);
    }

    /** The lean execution of the context; null if these parameters have to be gone through by the book. */
    static @Nullable LeanExecution of(
            LeanExecutionStrategy strategy, ExecutionContext context, ExecutionStrategyParameters parameters) {
        if (parameters.getDeferredCallContext() != null) {
            return null;
        }
        GraphQLContext graphQl = context.getGraphQLContext();
        LeanExecution execution = graphQl.get(LeanExecution.class);
        if (execution == null || execution.context != context || execution.strategy != strategy) {
            execution = new LeanExecution(strategy, context);
            graphQl.put(LeanExecution.class, execution);
        }
        return execution.lean ? execution : null;
    }

    private static boolean mayBeLean(ExecutionContext context) {
        DataLoaderDispatchStrategy dispatcher = context.getDataLoaderDispatcherStrategy();
        return !context.isSubscriptionOperation()
                && !context.hasIncrementalSupport()
                && context.getProfiler() == Profiler.NO_OP
                && context.getGraphQLContext().get(ResultNodesInfo.MAX_RESULT_NODES) == null
                && (dispatcher == DataLoaderDispatchStrategy.NO_OP
                        || dispatcher.getClass() == PerLevelDataLoaderDispatchStrategy.class
                        || dispatcher.getClass() == ExhaustedDataLoaderDispatchStrategy.class)
                && context.getGraphQLContext().get(EngineRunningObserver.ENGINE_RUNNING_OBSERVER_KEY) == null;
    }

    Selections selections(MergedField field) {
        synchronized (selections) {
            return selections.computeIfAbsent(field, key -> new Selections(this, key));
        }
    }

    /** The object's answer, or a future of it. */
    Object object(Place place, GraphQLObjectType type, Object source) {
        context.getEngineRunningState().throwIfCancelled();
        Selection selection = place.selections.of(type);
        Place.OfObject object = new Place.OfObject(place, selection, source);
        ObjectAnswer answer = new ObjectAnswer(object, selection);
        for (PlannedField field : selection.fields) {
            answer.add(fields.answer(object, field));
        }
        return answer.complete();
    }

    /** The list's answer, or a future of it. */
    Object list(Place place, Iterable<?> values) {
        return list(place, (GraphQLList) place.parameters().getExecutionStepInfo().getUnwrappedNonNullType(), values);
    }

    private Object list(Place place, GraphQLList type, Iterable<?> values) {
        ListAnswer answer = new ListAnswer(this, values instanceof Collection<?> known ? known.size() : 8);
        int index = 0;
        for (Object value : values) {
            context.getResultNodesInfo().incrementAndGetResultNodesCount();
            answer.add(element(place, type.getWrappedType(), index++, value));
        }
        return answer.complete();
    }

    private @Nullable Object element(Place list, GraphQLType type, int index, @Nullable Object value) {
        if (value instanceof DataFetcherResult<?>) {
            Object unboxed = strategy.unbox(context, list.parameters(), value);
            Place element = new Place.OfElement(list, index, FetchedValue.getFetchedValue(unboxed));
            return strategy.completeByTheBook(
                    context,
                    ExecutionStrategyParameters.newParameters(element.parameters())
                            .localContext(FetchedValue.getLocalContext(unboxed, list.parameters().getLocalContext()))
                            .build());
        }
        Object once = unbox(value);
        return complete(new Place.OfElement(list, index, once), type, once);
    }

    /** The stock engine unboxes a value when it is fetched, and again when it is completed. */
    @Nullable Object complete(Place place, GraphQLType type, @Nullable Object once) {
        Object value = unbox(once);
        GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
        if (value == null) {
            return bare == type ? null : strategy.completeByTheBook(context, place.parameters());
        }
        if (bare instanceof GraphQLObjectType object) {
            return object(place, object, value);
        }
        if (bare instanceof GraphQLList list && FpKit.isIterable(value)) {
            return list(place, list, FpKit.toIterable(value));
        }
        Object leaf = leaves.serialize(bare, value);
        return leaf != null ? leaf : strategy.completeByTheBook(context, place.parameters());
    }

    @Nullable Object unbox(@Nullable Object value) {
        return context.getValueUnboxer().unbox(value);
    }
}
