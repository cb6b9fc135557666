package io.lyceum.users.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionOriginTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox on Linux",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 | Chrome on Windows",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0 | Edge on Windows",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15 | Safari on macOS",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1 | Safari on iPhone",
        "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36 | Chrome on Android",
        "LyceumReader/2.1 (Linux) | Linux",
        "curl/8.16.0 | "
    })
    void aProgramIsNamedAsPeopleKnowIt(String userAgent, String device) {
        assertThat(SessionOrigin.of(userAgent, null).device()).isEqualTo(device);
    }

    @Test
    void whatIsNotToldIsNotKnown() {
        assertThat(SessionOrigin.of(null, null)).isEqualTo(new SessionOrigin(null, null));
        assertThat(SessionOrigin.of(" ", "").userAgent()).isNull();
        assertThat(SessionOrigin.of(null, null).device()).isNull();
    }

    @Test
    void aNameOfAnyLengthFits() {
        assertThat(SessionOrigin.of("x".repeat(5_000), null).userAgent()).hasSize(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "2001:db8::7"})
    void anAddressIsKept(String address) {
        assertThat(SessionOrigin.of(null, address).ipAddress()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "203.0.113.7, 198.51.100.2", "<script>", "ö"})
    void whatIsNoAddressIsNotKept(String text) {
        assertThat(SessionOrigin.of(null, text).ipAddress()).isNull();
    }
}
