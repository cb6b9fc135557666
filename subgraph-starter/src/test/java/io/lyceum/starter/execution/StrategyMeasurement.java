package io.lyceum.starter.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionStrategy;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.execution.instrumentation.dataloader.DataLoaderDispatchingContextKeys;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.parser.Parser;
import graphql.schema.DataFetcherFactory;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.SingletonPropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.dataloader.BatchLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/**
 * Measures strategies and fetchers against each other in one process: rounds of each in turn, so that whatever else
 * the machine does falls on all alike; told is the median of the rounds, in microseconds of the thread's CPU time.
 * Documents are parsed beforehand, nothing is serialised to text. Not a test: run {@code main}, with a part of a
 * query's name to pick some.
 */
final class StrategyMeasurement {

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 50;
    private static final int CALLS = 150;

    record Item(int id, String a, String b, String c, int d, double e, boolean f, String g, String h, String i) {}

    record Parent(int id, String title, String text, List<Item> items) {}

    private static final String SDL = """
            type Query { flat: [Item!]! parents: [Parent!]! }
            type Parent { id: Int! title: String! text: String items: [Item!]! loaded: [Item!]! }
            type Item { id: Int! a: String! b: String c: String d: Int! e: Float f: Boolean! g: String h: String i: String! }
            """;

    private static final Map<String, String> QUERIES = new LinkedHashMap<>();

    static {
        QUERIES.put("flat 50 x 10", "{ flat { id a b c d e f g h i } }");
        QUERIES.put("50 x 4 children, held", "{ parents { id title text items { id a b d } } }");
        QUERIES.put("50 x 4 children, loader", "{ parents { id title text loaded { id a b d } } }");
        QUERIES.put("the same with __typename", "{ parents { __typename id title text loaded { __typename id a b d } } }");
    }

    private static final BatchLoader<Integer, List<Item>> LOADER = keys ->
            CompletableFuture.completedFuture(keys.stream().map(id -> items(id * 4, 4)).toList());

    private StrategyMeasurement() {}

    public static void main(String[] arguments) {
        DataFetcherExceptionHandler handler = new SimpleDataFetcherExceptionHandler();
        Map<String, GraphQL> candidates = new LinkedHashMap<>();
        DataFetcherFactory<?> properties = SingletonPropertyDataFetcher.singletonFactory();
        candidates.put("stock", graphQl(new AsyncExecutionStrategy(handler), properties));
        candidates.put("stock, record fetchers", graphQl(new AsyncExecutionStrategy(handler), new RecordFetchers()));
        candidates.put("lean", graphQl(new LeanExecutionStrategy(handler), properties));
        candidates.put("lean, record fetchers", graphQl(new LeanExecutionStrategy(handler), new RecordFetchers()));
        String wanted = arguments.length > 0 ? arguments[0] : "";
        QUERIES.forEach((name, query) -> {
            if (name.contains(wanted)) {
                measure(name, query, candidates);
            }
        });
    }

    private static void measure(String name, String query, Map<String, GraphQL> candidates) {
        Map<String, double[]> times = new LinkedHashMap<>();
        candidates.keySet().forEach(candidate -> times.put(candidate, new double[ROUNDS]));
        for (int round = -ROUNDS; round < ROUNDS; round++) {
            for (Map.Entry<String, GraphQL> candidate : candidates.entrySet()) {
                double micros = round(candidate.getValue(), query);
                if (round >= 0) {
                    times.get(candidate.getKey())[round] = micros;
                }
            }
        }
        double stock = median(times.get("stock"));
        times.forEach((candidate, micros) -> System.out.printf(
                "%-28s %-24s %7.1f us  %.2f of stock%n", name, candidate, median(micros), median(micros) / stock));
    }

    private static double round(GraphQL graphQl, String query) {
        long start = THREAD.getCurrentThreadCpuTime();
        for (int call = 0; call < CALLS; call++) {
            ExecutionResult result = graphQl.execute(input(query));
            if (!result.getErrors().isEmpty()) {
                throw new IllegalStateException(result.getErrors().toString());
            }
        }
        return (THREAD.getCurrentThreadCpuTime() - start) / 1e3 / CALLS;
    }

    private static ExecutionInput input(String query) {
        ExecutionInput.Builder input = ExecutionInput.newExecutionInput(query)
                .graphQLContext(Map.of(DataLoaderDispatchingContextKeys.ENABLE_DATA_LOADER_CHAINING, true));
        if (query.contains("loaded")) {
            input.dataLoaderRegistry(DataLoaderRegistry.newRegistry()
                    .register("items", DataLoaderFactory.newDataLoader("items", LOADER))
                    .build());
        }
        return input.build();
    }

    private static GraphQL graphQl(ExecutionStrategy strategy, DataFetcherFactory<?> fetchers) {
        List<Item> flat = items(0, 50);
        List<Parent> parents = IntStream.range(0, 50)
                .mapToObj(id -> new Parent(id, "title " + id, "text " + id, items(id * 4, 4)))
                .toList();
        RuntimeWiring wiring = RuntimeWiring.newRuntimeWiring()
                .codeRegistry(GraphQLCodeRegistry.newCodeRegistry().defaultDataFetcher(fetchers))
                .type("Query", type -> type.dataFetcher("flat", environment -> flat))
                .type("Query", type -> type.dataFetcher("parents", environment -> parents))
                .type("Parent", type -> type.dataFetcher("loaded", environment -> environment
                        .getDataLoader("items")
                        .load(environment.<Parent>getSource().id())))
                .build();
        Map<String, PreparsedDocumentEntry> documents = new LinkedHashMap<>();
        QUERIES.values().forEach(query -> documents.put(query, new PreparsedDocumentEntry(Parser.parse(query))));
        return GraphQL.newGraphQL(new SchemaGenerator().makeExecutableSchema(new SchemaParser().parse(SDL), wiring))
                .queryExecutionStrategy(strategy)
                .preparsedDocumentProvider((input, parse) ->
                        CompletableFuture.completedFuture(documents.get(input.getQuery())))
                .build();
    }

    private static List<Item> items(int from, int size) {
        return IntStream.range(from, from + size)
                .mapToObj(id -> new Item(id, "a" + id, "b" + id, null, id, id / 2.0, true, "g" + id, "h", "i"))
                .toList();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
