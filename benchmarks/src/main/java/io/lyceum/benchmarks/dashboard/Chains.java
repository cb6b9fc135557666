package io.lyceum.benchmarks.dashboard;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.measure.DelayProxy.Call;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Which calls of a dashboard wait for which, by what each needs of the one before: the viewer, the viewer's enrollments, their courses, and of
 * those the instructors' names and the learner's progress; the results need the enrollments alone.
 */
enum Chains {
    NAMES("users 1", "enrollments 1", "courses 1", "users 2"),
    PROGRESS("users 1", "enrollments 1", "courses 1", "enrollments 2"),
    RESULTS("users 1", "enrollments 1", "assessments 1");

    static final Map<String, Integer> CALLS = Map.of("users", 2, "courses", 1, "enrollments", 2, "assessments", 1);

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<String> calls;

    Chains(String... calls) {
        this.calls = List.of(calls);
    }

    /**
     * How long the longest chain takes where nothing else costs time, in milliseconds.
     *
     * @param calls of each subgraph, in the order in which they began
     * @param delayMillis that each call has to wait
     */
    static double longest(Map<String, List<Call>> calls, double delayMillis) {
        CALLS.forEach((subgraph, expected) -> {
            if (calls.get(subgraph).size() != expected) {
                throw new BenchmarkException("The router calls %s %d times for a dashboard, not %d; say in Chains what waits for what now."
                        .formatted(subgraph, calls.get(subgraph).size(), expected));
            }
        });
        return Arrays.stream(values()).mapToDouble(chain -> chain.millis(calls, delayMillis)).max().orElseThrow();
    }

    private double millis(Map<String, List<Call>> all, double delayMillis) {
        return calls.stream().mapToDouble(call -> {
            String[] parts = call.split(" ");
            return delayMillis + all.get(parts[0]).get(Integer.parseInt(parts[1]) - 1).serviceNanos() / NANOS_PER_MILLI;
        }).sum();
    }
}
