package io.lyceum.starter.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.SimpleDataFetcherExceptionHandler;
import graphql.schema.GraphQLSchema;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Held against the stock strategy: whatever is asked, data, errors, their order and the loaders' batches are equal. */
class LeanExecutionStrategyTest {

    private static final int QUERIES = Integer.getInteger("lyceum.test.queries", 1500);
    private static final DataFetcherExceptionHandler HANDLER = new SimpleDataFetcherExceptionHandler();
    private static final GraphQLSchema STOCK_FETCHERS = OddSchema.with(null);
    private static final GraphQLSchema RECORD_FETCHERS = OddSchema.with(new RecordFetchers());

    private final Rig stock = Rig.of(STOCK_FETCHERS, new AsyncExecutionStrategy(HANDLER));
    private final Rig lean = Rig.of(STOCK_FETCHERS, new LeanExecutionStrategy(HANDLER));
    private final Rig leanWithRecords = Rig.of(RECORD_FETCHERS, new LeanExecutionStrategy(HANDLER));

    @ParameterizedTest
    @EnumSource
    void answersGeneratedQueriesAsTheStockStrategyDoes(Rig.Dispatching dispatching) {
        Map<String, Integer> seen = new HashMap<>();
        for (int seed = 0; seed < QUERIES; seed++) {
            GeneratedQuery query = GeneratedQuery.of(STOCK_FETCHERS, seed);
            Rig.Outcome expected = stock.run(query, dispatching);

            assertThat(lean.run(query, dispatching)).as(query.text()).isEqualTo(expected);
            assertThat(leanWithRecords.run(query, dispatching)).as(query.text()).isEqualTo(expected);
            note(seen, expected);
        }
        System.out.println(dispatching + " " + seen);
    }

    private static void note(Map<String, Integer> seen, Rig.Outcome outcome) {
        String errors = String.valueOf(outcome.answer().get("errors"));
        seen.merge("total", 1, Integer::sum);
        for (String mark : java.util.List.of("NullValueInNonNullableField", "Exception while fetching", "serialize", "ValidationError", "along with", "Could not determine", "resolve")) {
            if (errors.contains(mark)) seen.merge(mark, 1, Integer::sum);
        }
        if (!outcome.batches().isEmpty()) seen.merge("batched", 1, Integer::sum);
        if (outcome.answer().get("data") == null) seen.merge("no data", 1, Integer::sum);
        seen.merge("nodes", outcome.nodes(), Integer::sum);
    }
}
