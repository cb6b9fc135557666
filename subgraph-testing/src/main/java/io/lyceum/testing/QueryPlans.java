package io.lyceum.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.AssertProvider;

/** How MySQL ran queries, with the rows that it really read: {@code assertThat(answer.plans()).allUseIndexes()}. */
public final class QueryPlans implements AssertProvider<QueryPlansAssert> {

    private final List<QueryPlan> plans;
    private final Map<String, Long> rowsOfTables;

    QueryPlans(List<QueryPlan> plans, Map<String, Long> rowsOfTables) {
        this.plans = plans;
        this.rowsOfTables = rowsOfTables;
    }

    /** In the order in which the queries were sent. */
    List<QueryPlan> plans() {
        return plans;
    }

    /** How many rows each table has that is read. */
    Map<String, Long> rowsOfTables() {
        return rowsOfTables;
    }

    /** Only for {@link org.assertj.core.api.Assertions#assertThat(AssertProvider)}. */
    @Override
    public QueryPlansAssert assertThat() {
        return new QueryPlansAssert(this);
    }

    /** The queries and the steps in which each was run. */
    @Override
    public String toString() {
        return plans.stream().map(QueryPlan::toString).collect(Collectors.joining(System.lineSeparator()));
    }
}
