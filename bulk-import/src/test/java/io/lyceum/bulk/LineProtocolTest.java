package io.lyceum.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineProtocolTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final LineProtocol report = new LineProtocol(new PrintStream(bytes, false, StandardCharsets.UTF_8));

    @Test
    void everythingIsOneLine() {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("users", 3L);
        rows.put("user_roles", 4L);

        report.progress(3, 3, "people");
        report.rejected("vle.csv", 7, "has\na line break");
        report.done(rows);

        assertThat(lines()).containsExactly("@progress 3 3 people", "@rejected vle.csv:7 has a line break", "@done users=3 user_roles=4");
    }

    @Test
    void progressDoesNotFloodAndItsEndIsAlwaysThere() {
        for (int done = 1; done <= 10_000; done++) {
            report.progress(done, 10_000, "people");
        }

        assertThat(lines()).hasSizeBetween(2, 20).first().isEqualTo("@progress 1 10000 people");
        assertThat(lines()).last().isEqualTo("@progress 10000 10000 people");
    }

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
