package io.lyceum.assessments.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatePolicyTest {

    private static final Instant DUE = Instant.parse("2026-03-01T12:00:00Z");
    private static final BigDecimal MAX_SCORE = new BigDecimal("50.00");

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # grace, per day, maximum, handed in at,                 score, penalty
            0,       10.00,   -,       2026-03-01T11:59:59Z,         40.00, 0.00
            0,       10.00,   -,       2026-03-01T12:00:00Z,         40.00, 0.00
            0,       10.00,   -,       2026-03-01T12:00:00.000001Z,  40.00, 5.00
            0,       10.00,   -,       2026-03-02T12:00:00Z,         40.00, 5.00
            0,       10.00,   -,       2026-03-02T12:00:00.000001Z,  40.00, 10.00
            0,       10.00,   -,       2026-03-08T12:00:00Z,         40.00, 35.00
            0,       10.00,   -,       2026-03-09T12:00:00Z,         40.00, 40.00
            0,       10.00,   -,       2026-06-01T12:00:00Z,         50.00, 50.00
            0,       10.00,   25.00,   2026-03-02T12:00:00Z,         40.00, 5.00
            0,       10.00,   25.00,   2026-03-05T12:00:00Z,         40.00, 12.50
            0,       10.00,   25.00,   2026-03-05T12:00:00Z,         10.00, 10.00
            0,       -,       25.00,   2026-03-05T12:00:00Z,         40.00, 0.00
            60,      10.00,   -,       2026-03-01T13:00:00Z,         40.00, 0.00
            60,      10.00,   -,       2026-03-01T13:00:00.000001Z,  40.00, 5.00
            60,      10.00,   -,       2026-03-02T12:30:00Z,         40.00, 10.00
            0,       0.33,    -,       2026-03-02T12:00:00Z,         40.00, 0.17
            """)
    void eachDayThatHasBegunTakesOffItsShareOfTheHighestScore(
            int grace, @Nullable BigDecimal perDay, @Nullable BigDecimal maximum, Instant submittedAt, BigDecimal score, BigDecimal penalty) {
        LatePolicy policy = new LatePolicy(true, grace, null, perDay, maximum);

        assertThat(policy.penalty(DUE, submittedAt, MAX_SCORE, score)).isEqualByComparingTo(penalty);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # accepted, grace, until,                handed in at,         late,  taken
            true,       0,     -,                    2026-03-01T12:00:00Z, false, true
            true,       0,     -,                    2026-09-01T12:00:00Z, true,  true
            true,       0,     2026-03-03T12:00:00Z, 2026-03-03T12:00:00Z, true,  true
            true,       0,     2026-03-03T12:00:00Z, 2026-03-03T12:00:01Z, true,  false
            false,      0,     -,                    2026-03-01T12:00:00Z, false, true
            false,      0,     -,                    2026-03-01T12:00:01Z, true,  false
            false,      15,    -,                    2026-03-01T12:15:00Z, false, true
            false,      15,    -,                    2026-03-01T12:15:01Z, true,  false
            """)
    void lateWorkIsTakenWhileThePolicySaysSo(
            boolean isAccepted, int grace, @Nullable Instant until, Instant submittedAt, boolean isLate, boolean isTaken) {
        LatePolicy policy = new LatePolicy(isAccepted, grace, until, null, null);

        assertThat(policy.isLate(DUE, submittedAt)).isEqualTo(isLate);
        assertThat(policy.takes(DUE, submittedAt)).isEqualTo(isTaken);
    }

    @Test
    void workThatIsNeverDueIsNeverLate() {
        LatePolicy policy = new LatePolicy(false, 0, null, BigDecimal.TEN, null);

        assertThat(policy.takes(null, DUE)).isTrue();
        assertThat(policy.penalty(null, DUE, MAX_SCORE, MAX_SCORE)).isZero();
    }
}
