package io.lyceum.starter.scalar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTimesTest {

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z,          1970-01-01T00:00:00.000000Z",
        "2026-02-01T09:30:00.5Z,        2026-02-01T09:30:00.500000Z",
        "2026-12-31T23:59:59.999999Z,   2026-12-31T23:59:59.999999Z",
        "2013-10-01T00:00:00.000001Z,   2013-10-01T00:00:00.000001Z",
        "0001-01-01T00:00:00Z,          0001-01-01T00:00:00.000000Z"
    })
    void aPointInTimeHasSixDigitsOfASecond(Instant instant, String text) {
        assertThat(DateTimes.write(instant)).isEqualTo(text);
    }

    @Test
    void itIsWhatAFormatterWrites() {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
        Random random = new Random(1);

        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochSecond(random.nextLong(-60_000_000_000L, 250_000_000_000L), random.nextInt(1_000_000_000));
            assertThat(DateTimes.write(instant)).isEqualTo(formatter.format(instant));
        }
    }

    @Test
    void aYearOfFiveDigitsIsRefused() {
        assertThatThrownBy(() -> DateTimes.write(Instant.parse("+10000-01-01T00:00:00Z"))).isInstanceOf(IllegalArgumentException.class);
    }
}
