package io.lyceum.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.AbstractAssert;

/** What is said of {@link QueryPlans}. Allowances come before {@link #allUseIndexes}. */
public final class QueryPlansAssert extends AbstractAssert<QueryPlansAssert, QueryPlans> {

    /** How many rows a scan may read, or a sort put in order at a time. */
    public static final int FEW = 1_000;

    private final Set<String> scansOf = new HashSet<>();
    private final Set<String> sortsOf = new HashSet<>();

    QueryPlansAssert(QueryPlans plans) {
        super(plans, QueryPlansAssert.class);
    }

    /** Allows that all of these tables is read, such as for a count of everything. */
    public QueryPlansAssert exceptScansOf(String... tables) {
        scansOf.addAll(List.of(tables));
        return this;
    }

    /** Allows sorts of any size in queries that contain one of these texts in either case, such as {@code match (} for an order by relevance. */
    public QueryPlansAssert exceptSortsOf(String... texts) {
        for (String text : texts) {
            sortsOf.add(text.toLowerCase(Locale.ROOT));
        }
        return this;
    }

    /**
     * Holds if no query walks through more than {@value #FEW} rows of a table or an index from its end, and none sorts more than that at a
     * time. Fails as well where no table that is read has so many rows, because then nothing would be proven.
     */
    public QueryPlansAssert allUseIndexes() {
        isNotNull();
        if (actual.rowsOfTables().values().stream().noneMatch(rows -> rows > FEW)) {
            failWithMessage("No table that is read here has more than %d rows, so nothing is proven: %s. Fill one first; 3,000 are enough.",
                    FEW, actual.rowsOfTables());
        }
        List<String> faults = actual.plans().stream().flatMap(plan -> faults(plan).stream()).toList();
        if (!faults.isEmpty()) {
            failWithMessage("%s", String.join(System.lineSeparator(), faults));
        }
        return this;
    }

    private List<String> faults(QueryPlan query) {
        List<String> faults = new ArrayList<>();
        query.plan().steps().forEach(step -> {
            if (step.isScan() && !scansOf.contains(step.table())) {
                double read = step.rowsRead(actual.rowsOfTables().getOrDefault(step.table(), 0L));
                if (read > FEW) {
                    faults.add(fault("%.0f rows of %s are read without an index that finds them".formatted(read, step.table()), step, query));
                }
            }
            if (step.isSort() && step.rowsSorted() > FEW && !maySort(query)) {
                faults.add(fault("%.0f rows are sorted".formatted(step.rowsSorted()), step, query));
            }
        });
        return faults;
    }

    private boolean maySort(QueryPlan query) {
        String sql = query.sql().toLowerCase(Locale.ROOT);
        return sortsOf.stream().anyMatch(sql::contains);
    }

    private static String fault(String sentence, PlanStep step, QueryPlan query) {
        return "%s (%s) by%n%s".formatted(sentence, step.operation(), query);
    }
}
