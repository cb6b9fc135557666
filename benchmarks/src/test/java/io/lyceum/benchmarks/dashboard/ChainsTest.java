package io.lyceum.benchmarks.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.benchmarks.measure.DelayProxy.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainsTest {

    @Test
    void theLongestChainCounts() {
        Map<String, List<Call>> calls = calls();
        assertThat(Chains.longest(calls, 4)).as("users 1, enrollments 1, courses 1, enrollments 2").isEqualTo(4 * 4 + 1 + 2 + 3 + 9);

        calls.put("assessments", List.of(millis(50)));
        assertThat(Chains.longest(calls, 4)).as("users 1, enrollments 1, assessments 1").isEqualTo(3 * 4 + 1 + 2 + 50);
    }

    @Test
    void anotherPlanIsTold() {
        Map<String, List<Call>> calls = calls();
        calls.put("courses", List.of(millis(3), millis(3)));

        assertThatThrownBy(() -> Chains.longest(calls, 4)).hasMessageContaining("calls courses 2 times for a dashboard, not 1");
    }

    private static Map<String, List<Call>> calls() {
        return new HashMap<>(Map.of(
                "users", Stream.of(1, 5).map(ChainsTest::millis).toList(),
                "enrollments", Stream.of(2, 9).map(ChainsTest::millis).toList(),
                "courses", List.of(millis(3)),
                "assessments", List.of(millis(4))));
    }

    private static Call millis(int service) {
        return new Call(0, service * 1_000_000L);
    }
}
