package io.lyceum.starter.execution;

import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import java.util.Arrays;
import java.util.Set;

/** Tells which instrumentations would notice that a plain field was answered without them. */
final class FieldWatchers {

    private static final Set<String> HOOKS = Set.of(
            "beginExecuteObject",
            "beginFieldExecution",
            "beginFieldFetch",
            "beginFieldFetching",
            "instrumentDataFetcher",
            "beginFieldCompletion",
            "beginFieldListCompletion");

    private static final Set<Class<?>> WITHOUT_EFFECT =
            Set.of(Instrumentation.class, SimplePerformantInstrumentation.class);

    /** They override {@code instrumentDataFetcher} and return a trivial fetcher as it is. Named, for they may be absent. */
    private static final Set<String> KNOWN_TO_LEAVE_PLAIN_FIELDS_ALONE = Set.of(
            "org.springframework.graphql.observation.GraphQlObservationInstrumentation",
            "com.netflix.graphql.dgs.metrics.micrometer.DgsGraphQLMetricsInstrumentation");

    private static final ClassValue<Boolean> WATCHES = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return !KNOWN_TO_LEAVE_PLAIN_FIELDS_ALONE.contains(type.getName())
                    && Arrays.stream(type.getMethods())
                            .filter(method -> HOOKS.contains(method.getName()))
                            .anyMatch(method -> !WITHOUT_EFFECT.contains(method.getDeclaringClass()));
        }
    };

    private FieldWatchers() {}

    static boolean includes(Instrumentation instrumentation) {
        if (instrumentation instanceof LeavesPlainFieldsAlone) {
            return false;
        }
        if (instrumentation instanceof ChainedInstrumentation chain) {
            return chain.getInstrumentations().stream().anyMatch(FieldWatchers::includes);
        }
        return WATCHES.get(instrumentation.getClass());
    }
}
