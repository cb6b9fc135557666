package io.lyceum.starter.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Held against the stock strategy: whatever is asked, data, errors, their order and the loaders' batches are equal. */
class LeanExecutionStrategyTest {

    /** For each way of dispatching; a system property asks for more. */
    private static final int QUERIES = Integer.getInteger("lyceum.test.queries", 120);

    private static final List<String> TROUBLES = List.of(
            "NullValueInNonNullableField", "Exception while fetching", "Can't serialize value", "Can't resolve value",
            "Could not determine the exact type", "along with");

    private static final DataFetcherExceptionHandler HANDLER = new SimpleDataFetcherExceptionHandler();
    private static final GraphQLSchema PROPERTIES = OddSchema.with(null);
    private static final GraphQLSchema RECORDS = OddSchema.with(new RecordFetchers());

    private final Rig stock = Rig.of(PROPERTIES, new AsyncExecutionStrategy(HANDLER));
    private final Rig lean = Rig.of(PROPERTIES, new LeanExecutionStrategy(HANDLER));
    private final Rig leanWithRecords = Rig.of(RECORDS, new LeanExecutionStrategy(HANDLER));

    @ParameterizedTest
    @EnumSource
    void answersGeneratedQueriesAsTheStockStrategyDoes(Rig.Dispatching dispatching) {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < QUERIES; seed++) {
            GeneratedQuery query = GeneratedQuery.of(PROPERTIES, seed);
            Rig.Outcome expected = stock.run(query, dispatching);

            assertThat(lean.run(query, dispatching)).as(query.text()).isEqualTo(expected);
            assertThat(leanWithRecords.run(query, dispatching)).as(query.text()).isEqualTo(expected);
            note(expected, seen);
        }
        assertThat(seen.keySet()).as("what came up among the queries").containsAll(TROUBLES).contains("batches");
        assertThat(seen).doesNotContainKey("ValidationError");
    }

    @Test
    void answersTheSameWhenFetchersCompleteOnSeveralThreads() {
        for (int seed = 0; seed < QUERIES / 2; seed++) {
            GeneratedQuery query = GeneratedQuery.of(PROPERTIES, 100_000 + seed);
            assertThat(concurrently(leanWithRecords, query)).as(query.text()).isEqualTo(concurrently(stock, query));
        }
    }

    /** Which of several errors comes first is chance then. */
    private static Map<String, ?> concurrently(Rig rig, GeneratedQuery query) {
        try (Later later = Later.concurrently()) {
            Map<String, Object> answer = new TreeMap<>(
                    rig.run(query, Rig.Dispatching.CHAINED.keys(), later).answer());
            answer.computeIfPresent("errors", (key, errors) ->
                    ((List<?>) errors).stream().map(Object::toString).sorted().toList());
            return answer;
        }
    }

    private static void note(Rig.Outcome outcome, Map<String, Integer> seen) {
        String errors = String.valueOf(outcome.answer().get("errors"));
        TROUBLES.stream().filter(errors::contains).forEach(trouble -> seen.merge(trouble, 1, Integer::sum));
        if (errors.contains("ValidationError")) {
            seen.merge("ValidationError", 1, Integer::sum);
        }
        if (!outcome.batches().isEmpty()) {
            seen.merge("batches", 1, Integer::sum);
        }
    }
}
