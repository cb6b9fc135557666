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
        assertThat(FieldWatchers.includes(new EveryFetcher())).isTrue();
        assertThat(FieldWatchers.includes(new TracingInstrumentation())).isTrue();
        assertThat(FieldWatchers.includes(new SimplePerformantInstrumentation())).isFalse();
        assertThat(FieldWatchers.includes(new MaxQueryDepthInstrumentation(10))).isFalse();
    }

    @Test
    void areNotThoseKnownToLeavePlainFieldsAlone() {
        assertThat(FieldWatchers.includes(new OtherFetchers())).isFalse();
        assertThat(FieldWatchers.includes(new GraphQlObservationInstrumentation(ObservationRegistry.NOOP))).isFalse();
    }

    @Test
    void areFoundInChains() {
        assertThat(FieldWatchers.includes(new ChainedInstrumentation(new OtherFetchers(), new EveryFetcher()))).isTrue();
        assertThat(FieldWatchers.includes(new ChainedInstrumentation(new OtherFetchers()))).isFalse();
        assertThat(FieldWatchers.includes(new ChainedInstrumentation())).isFalse();
    }
}
