package io.lyceum.starter.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.execution.instrumentation.tracing.TracingInstrumentation;
import graphql.schema.DataFetcher;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.observation.GraphQlObservationInstrumentation;

class FieldWatchersTest {

    private static class EveryFetcher extends SimplePerformantInstrumentation {
        @Override
        public DataFetcher<?> instrumentDataFetcher(
                DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
            return fetcher;
        }
    }

    private static final class OtherFetchers extends EveryFetcher implements LeavesPlainFieldsAlone {}

    @Test
    void areThoseThatOverrideAHookOfFieldsOrObjects() {
        assertThat(FieldWatchers.in(new EveryFetcher())).isEqualTo(FieldWatchers.OF_ALL_FIELDS);
        assertThat(FieldWatchers.in(new TracingInstrumentation())).isEqualTo(FieldWatchers.OF_ALL_FIELDS);
        assertThat(FieldWatchers.in(new SimplePerformantInstrumentation())).isEqualTo(FieldWatchers.NONE);
        assertThat(FieldWatchers.in(new MaxQueryDepthInstrumentation(10))).isEqualTo(FieldWatchers.NONE);
    }

    @Test
    void watchFetchersOnlyIfTheyAreKnownToLeavePlainFieldsAlone() {
        assertThat(FieldWatchers.in(new OtherFetchers())).isEqualTo(FieldWatchers.OF_FETCHERS);
        assertThat(FieldWatchers.in(new GraphQlObservationInstrumentation(ObservationRegistry.NOOP)))
                .isEqualTo(FieldWatchers.OF_FETCHERS);
    }

    @Test
    void areFoundInChains() {
        assertThat(FieldWatchers.in(new ChainedInstrumentation(new EveryFetcher(), new OtherFetchers())))
                .isEqualTo(FieldWatchers.OF_ALL_FIELDS);
        assertThat(FieldWatchers.in(new ChainedInstrumentation(new OtherFetchers())))
                .isEqualTo(FieldWatchers.OF_FETCHERS);
        assertThat(FieldWatchers.in(new ChainedInstrumentation())).isEqualTo(FieldWatchers.NONE);
    }
}
