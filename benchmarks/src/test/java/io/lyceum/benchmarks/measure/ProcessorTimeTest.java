package io.lyceum.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.benchmarks.BenchmarkException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void userAndSystemTimeAreAdded() {
        String stat = "4711 (java) S 1 4711 4711 0 -1 4194304 9 0 0 0 250 50 7 7 20 0 30 0 1000 2000 300";

        assertThat(ProcessorTime.parse(stat)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void aProgramsNameMayHoldBlanksAndParentheses() {
        String stat = "4711 (a (b) 1 2) S 1 4711 4711 0 -1 4194304 9 0 0 0 100 1 7 7 20 0 30 0 1000 2000 300";

        assertThat(ProcessorTime.parse(stat)).isEqualTo(Duration.ofMillis(1_010));
    }

    @Test
    void thisProcessHasUsedSome() {
        Assumptions.assumeTrue(Files.exists(Path.of("/proc/self/stat")), "there is no /proc on this system");

        assertThat(ProcessorTime.of(List.of(ProcessHandle.current().pid()))).isPositive();
    }

    @Test
    void aProcessThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> ProcessorTime.of(List.of(0L)))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("Process 0 has ended");
    }
}
