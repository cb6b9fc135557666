package io.lyceum.starter.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.field;

import io.lyceum.starter.LyceumProperties;
import io.lyceum.starter.error.BadInputException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.SortOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorCodecTest {

    private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
    private static final Ordering BY_TIME =
            Ordering.by(field("enrolled_at", Instant.class), SortOrder.DESC, field("id", UUID.class));

    private final CursorCodec codec = codec("c0".repeat(32));

    @Test
    void aCursorBringsBackItsValues() {
        Instant time = Instant.parse("2026-02-01T09:30:00.123456Z");

        String cursor = codec.write(List.of(time, ID), "list");

        assertThat(codec.read(cursor, "list", BY_TIME)).containsExactly(time, ID);
        assertThat(cursor).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void numbersAndTextsComeBackExactly() {
        Ordering byGrade = Ordering.by(field("grade", BigDecimal.class), SortOrder.ASC, field("title", String.class));

        String cursor = codec.write(List.of(new BigDecimal("72.50"), "Übung | 1"), "list");

        assertThat(codec.read(cursor, "list", byGrade)).containsExactly(new BigDecimal("72.50"), "Übung | 1");
    }

    @Test
    void aCursorIsGoodForOneListOnly() {
        String cursor = codec.write(List.of(Instant.EPOCH, ID), "enrollments|enrolled_at DESC|ACTIVE");

        assertThatThrownBy(() -> codec.read(cursor, "enrollments|enrolled_at DESC|null", BY_TIME)).isInstanceOf(BadInputException.class);
    }

    @Test
    void aCursorOfAnotherSecretIsRefused() {
        String cursor = codec("d1".repeat(32)).write(List.of(Instant.EPOCH, ID), "list");

        assertThatThrownBy(() -> codec.read(cursor, "list", BY_TIME)).isInstanceOf(BadInputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "not base64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> codec.read(text, "list", BY_TIME)).isInstanceOf(BadInputException.class);
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String cursor = codec.write(List.of(Instant.EPOCH, ID), "list");

        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'Q' : 'A';
            String changed = cursor.substring(0, i) + other + cursor.substring(i + 1);
            assertThatThrownBy(() -> codec.read(changed, "list", BY_TIME)).isInstanceOf(BadInputException.class);
        }
    }

    private static CursorCodec codec(String secret) {
        return new CursorCodec(new LyceumProperties("test", "5e", secret, "http://127.0.0.1/jwks.json", false, Duration.ofSeconds(10)));
    }
}
