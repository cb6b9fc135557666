package io.lyceum.starter.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExperimentalApi;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ResultNodesInfo;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldCompleteParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldParameters;
import graphql.incremental.IncrementalExecutionResult;
import graphql.introspection.IntrospectionQuery;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;

/** What the lean strategy leaves to graphql-java goes on as if it were not there. */
class LeanExecutionLimitsTest {

    private static final GraphQLSchema SCHEMA = OddSchema.with(new RecordFetchers());
    private static final String PERSON = """
            { __typename id name strictOdd light environment friends { id strictName company { __typename } } boss { id } }
            """;

    private final ExecutionStrategy stock = new AsyncExecutionStrategy(new SimpleDataFetcherExceptionHandler());
    private final ExecutionStrategy lean = new LeanExecutionStrategy(new SimpleDataFetcherExceptionHandler());

    @Test
    void mutationsGoOnByTheStockStrategy() {
        String mutation = "mutation { first a: rename(id: 3) " + PERSON + " b: rename(id: 4) " + PERSON + " }";

        assertThat(answer(lean, mutation)).isEqualTo(answer(stock, mutation)).containsKey("data");
    }

    @Test
    void subscriptionsGoOnByTheStockStrategy() {
        String subscription = "subscription { people { id name friends { id } } }";

        assertThat(events(lean, subscription)).isEqualTo(events(stock, subscription)).hasSize(3);
    }

    @Test
    void introspectionIsTheSame() {
        assertThat(answer(lean, IntrospectionQuery.INTROSPECTION_QUERY))
                .isEqualTo(answer(stock, IntrospectionQuery.INTROSPECTION_QUERY));
    }

    @Test
    void deferredFragmentsArriveTheSame() {
        String query = "{ people { id ... @defer { name friend { id name } } } }";

        assertThat(deferred(lean, query)).isEqualTo(deferred(stock, query)).hasSizeGreaterThan(1);
    }

    @Test
    void aLimitOfNodesCutsTheAnswerAtTheSamePlace() {
        for (int limit = 1; limit < 60; limit += 3) {
            Map<?, ?> context = Map.of(ResultNodesInfo.MAX_RESULT_NODES, limit);
            String query = "{ strictPeople { id friends { id friends { id } } } people { id } }";

            assertThat(answer(lean, query, context)).isEqualTo(answer(stock, query, context));
        }
    }

    @Test
    void anInstrumentationThatWatchesFieldsMissesNone() {
        List<String> expected = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        String query = "{ things { __typename ... on Person " + PERSON + " } }";

        execute(stock, query, Map.of(), new Watcher(expected));
        execute(lean, query, Map.of(), new ChainedInstrumentation(List.of(new Watcher(seen))));

        assertThat(seen).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void aCancelledExecutionEnds() {
        assertThat(cancelled(lean)).isEqualTo(cancelled(stock));
    }

    private static Map<String, Object> cancelled(ExecutionStrategy strategy) {
        ExecutionInput input = ExecutionInput.newExecutionInput("{ people { id name friends { id } } }").build();
        input.cancel();
        return graphQl(strategy, SimplePerformantInstrumentation.INSTANCE).execute(input).toSpecification();
    }

    private static List<Map<String, Object>> events(ExecutionStrategy strategy, String subscription) {
        ExecutionResult result = execute(strategy, subscription, Map.of(), SimplePerformantInstrumentation.INSTANCE);
        return Flux.from(result.<Publisher<ExecutionResult>>getData()).map(ExecutionResult::toSpecification).collectList().block();
    }

    private static List<Map<String, Object>> deferred(ExecutionStrategy strategy, String query) {
        Map<?, ?> context = Map.of(ExperimentalApi.ENABLE_INCREMENTAL_SUPPORT, true);
        ExecutionResult result = execute(strategy, query, context, SimplePerformantInstrumentation.INSTANCE);
        List<Map<String, Object>> parts = new ArrayList<>(List.of(result.toSpecification()));
        if (result instanceof IncrementalExecutionResult incremental && incremental.getIncrementalItemPublisher() != null) {
            Flux.from(incremental.getIncrementalItemPublisher())
                    .toIterable()
                    .forEach(part -> parts.add(part.toSpecification()));
        }
        return parts;
    }

    private static Map<String, Object> answer(ExecutionStrategy strategy, String query) {
        return answer(strategy, query, Map.of());
    }

    private static Map<String, Object> answer(ExecutionStrategy strategy, String query, Map<?, ?> context) {
        return execute(strategy, query, context, SimplePerformantInstrumentation.INSTANCE).toSpecification();
    }

    private static ExecutionResult execute(
            ExecutionStrategy strategy, String query, Map<?, ?> context, Instrumentation instrumentation) {
        Later later = new Later();
        ExecutionInput input = ExecutionInput.newExecutionInput(query)
                .graphQLContext(keys -> context.forEach(keys::of))
                .graphQLContext(keys -> keys.of(Later.class, later).of(Rig.Dispatching.class, Rig.Dispatching.BY_LEVEL))
                .dataLoaderRegistry(Rig.loaders(later, new ArrayList<>()))
                .build();
        var result = graphQl(strategy, instrumentation).executeAsync(input);
        later.drain();
        return result.join();
    }

    private static GraphQL graphQl(ExecutionStrategy strategy, Instrumentation instrumentation) {
        return GraphQL.newGraphQL(SCHEMA).queryExecutionStrategy(strategy).instrumentation(instrumentation).build();
    }

    private static final class Watcher extends SimplePerformantInstrumentation {
        private final List<String> seen;

        Watcher(List<String> seen) {
            this.seen = seen;
        }

        @Override
        public InstrumentationContext<Object> beginFieldExecution(
                InstrumentationFieldParameters parameters, InstrumentationState state) {
            seen.add("execution of " + parameters.getExecutionStepInfo().getPath());
            return super.beginFieldExecution(parameters, state);
        }

        @Override
        public InstrumentationContext<Object> beginFieldCompletion(
                InstrumentationFieldCompleteParameters parameters, InstrumentationState state) {
            seen.add("completion of " + parameters.getExecutionStepInfo().getPath());
            return super.beginFieldCompletion(parameters, state);
        }
    }
}
