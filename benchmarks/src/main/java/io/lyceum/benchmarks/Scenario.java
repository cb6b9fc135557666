package io.lyceum.benchmarks;

import java.util.List;

/** One thing that is measured. */
public interface Scenario {

    /** What it is asked for by, such as {@code graph-tax}. */
    String name();

    /**
     * Measures it; takes minutes.
     *
     * @throws BenchmarkException if subject and rival do not do the same, or what is needed is missing
     */
    List<Finding> run(Session session);
}
