package io.lyceum.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
        assertThat(Sample.of(List.of(9.0, 1.0, 2.0))).isEqualTo(new Sample(2, 1, 9));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Sample.of(List.of(4.0, 1.0, 2.0, 9.0)).median()).isEqualTo(3);
    }

    @Test
    void aSampleIsWrittenWithItsSpread() {
        assertThat(Sample.of(List.of(0.5, 0.75, 0.625)).text("%.2f")).isEqualTo("0.63 (0.50–0.75)");
    }

    @Test
    void nothingHasNoMedian() {
        assertThatThrownBy(() -> Sample.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSliceTellsRequestsPerSecondAndProcessorTimePerRequest() {
        Slice slice = new Slice(1_000, 2, 1.5);

        assertThat(slice.throughput()).isEqualTo(500);
        assertThat(slice.microsPerRequest()).isEqualTo(1_500);
    }

    @Test
    void aRatioComparesTheTurnsOfOneRound() {
        Target rival = target("rival");
        Target graph = target("graph");
        Turns turns = new Turns(Map.of(
                rival, List.of(new Slice(100, 1, 1), new Slice(10, 1, 1), new Slice(100, 1, 1)),
                graph, List.of(new Slice(50, 1, 1), new Slice(5, 1, 1), new Slice(60, 1, 1))));

        assertThat(turns.ratio(graph, rival, Slice::throughput)).isEqualTo(new Sample(0.5, 0.5, 0.6));
    }

    private static Target target(String name) {
        Supplier<Map<String, String>> headers = Map::of;
        return new Target(name, 1, "/", new byte[0], headers, List.of());
    }
}
