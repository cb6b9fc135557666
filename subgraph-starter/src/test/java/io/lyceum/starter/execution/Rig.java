package io.lyceum.starter.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLContext;
import graphql.execution.ExecutionStrategy;
import graphql.execution.ResultNodesInfo;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/** Executes a query and tells all that is to be the same for every strategy. */
record Rig(GraphQL graphQl) {

    enum Dispatching {
        BY_LEVEL,
        CHAINED,
        EXHAUSTED;

        Map<Object, Object> keys() {
            return Map.of(
                    Dispatching.class, this,
                    DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_CHAINING, this == CHAINED,
                    DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_EXHAUSTED_DISPATCHING, this == EXHAUSTED);
        }
    }

    /** @param batches the keys of each call to a loader, in order */
    record Outcome(Map<String, Object> answer, List<String> batches, int nodes) {}

    static Rig of(GraphQLSchema schema, ExecutionStrategy strategy) {
        return new Rig(GraphQL.newGraphQL(schema).queryExecutionStrategy(strategy).build());
    }

    static boolean chains(GraphQLContext context) {
        return context.get(Dispatching.class) != Dispatching.BY_LEVEL;
    }

    Outcome run(GeneratedQuery query, Dispatching dispatching) {
        return run(query, dispatching.keys(), new Later());
    }

    Outcome run(GeneratedQuery query, Map<?, ?> context, Later later) {
        List<String> batches = new ArrayList<>();
        ExecutionInput input = ExecutionInput.newExecutionInput(query.text())
                .variables(query.variables())
                .graphQLContext(keys -> context.forEach(keys::of))
                .graphQLContext(keys -> keys.of(Later.class, later))
                .dataLoaderRegistry(loaders(later, batches))
                .build();
        CompletableFuture<ExecutionResult> result = graphQl.executeAsync(input);
        later.drain();
        Map<String, Object> answer = result.orTimeout(10, TimeUnit.SECONDS).join().toSpecification();
        ResultNodesInfo nodes = input.getGraphQLContext().get(ResultNodesInfo.RESULT_NODES_INFO);
        return new Outcome(answer, batches, nodes == null ? 0 : nodes.getResultNodesCount());
    }

    static DataLoaderRegistry loaders(Later later, List<String> batches) {
        GraphQLContext context = GraphQLContext.of(Map.of(Later.class, later));
        return DataLoaderRegistry.newRegistry()
                .register("people", DataLoaderFactory.newDataLoader("people", loader("people", context, batches)))
                .register("bosses", DataLoaderFactory.newDataLoader("bosses", loader("bosses", context, batches)))
                .build();
    }

    private static BatchLoader<Integer, Person> loader(String name, GraphQLContext context, List<String> batches) {
        return keys -> {
            batches.add(name + keys);
            return Later.of(context, () -> people(keys));
        };
    }

    private static List<Person> people(List<Integer> keys) {
        List<Person> people = new ArrayList<>();
        keys.forEach(id -> people.add(Dice.rarely("loader", id) ? null : Person.of(id)));
        return people;
    }
}
