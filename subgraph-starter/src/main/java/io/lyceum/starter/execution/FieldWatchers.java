package io.lyceum.starter.execution;

import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import java.util.Arrays;
import java.util.Set;

/** Tells for which fields an instrumentation would notice that they were answered without it. */
enum FieldWatchers {
    /** For none. */
    NONE,

    /** For those whose fetcher is more than a reading of the object. */
    OF_FETCHERS,

    /** For every one. */
    OF_ALL_FIELDS;

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

    private static final ClassValue<FieldWatchers> BY_CLASS = new ClassValue<>() {
        @Override
        protected FieldWatchers computeValue(Class<?> type) {
            if (!overridesHook(type)) {
                return NONE;
            }
            return LeavesPlainFieldsAlone.class.isAssignableFrom(type)
                            || KNOWN_TO_LEAVE_PLAIN_FIELDS_ALONE.contains(type.getName())
                    ? OF_FETCHERS
                    : OF_ALL_FIELDS;
        }
    };

    static FieldWatchers in(Instrumentation instrumentation) {
        if (instrumentation instanceof ChainedInstrumentation chain) {
            return chain.getInstrumentations().stream()
                    .map(FieldWatchers::in)
                    .max(FieldWatchers::compareTo)
                    .orElse(NONE);
        }
        return BY_CLASS.get(instrumentation.getClass());
    }

    private static boolean overridesHook(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> HOOKS.contains(method.getName()))
                .anyMatch(method -> !WITHOUT_EFFECT.contains(method.getDeclaringClass()));
    }
}
