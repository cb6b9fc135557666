package io.lyceum.starter.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.starter.error.BadInputException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the vectors that the TypeID specification publishes ({@code valid.yml} and {@code invalid.yml}, version 0.3). */
class TypeIdTest {

    @ParameterizedTest
    @CsvSource({
        "'',      00000000000000000000000000,         00000000-0000-0000-0000-000000000000",
        "'',      00000000000000000000000001,         00000000-0000-0000-0000-000000000001",
        "'',      0000000000000000000000000a,         00000000-0000-0000-0000-00000000000a",
        "'',      0000000000000000000000000g,         00000000-0000-0000-0000-000000000010",
        "'',      00000000000000000000000010,         00000000-0000-0000-0000-000000000020",
        "'',      7zzzzzzzzzzzzzzzzzzzzzzzzz,         ffffffff-ffff-ffff-ffff-ffffffffffff",
        "prefix,  prefix_0123456789abcdefghjkmnpqrs,  0110c853-1d09-52d8-d73e-1194e95b5f19",
        "prefix,  prefix_01h455vb4pex5vsknk084sn02q,  01890a5d-ac96-774b-bcce-b302099a8057",
        "pre_fix, pre_fix_00000000000000000000000000, 00000000-0000-0000-0000-000000000000"
    })
    void aValidIdIsReadAndWritten(String prefix, String text, UUID uuid) {
        assertThat(TypeId.parse(text)).isEqualTo(new TypeId(prefix, uuid));
        assertThat(TypeId.encode(prefix, uuid)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "PREFIX_00000000000000000000000000",
        "12345_00000000000000000000000000",
        "pre.fix_00000000000000000000000000",
        "préfix_00000000000000000000000000",
        "  prefix_00000000000000000000000000",
        "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyzabcdefghijkl_00000000000000000000000000",
        "_00000000000000000000000000",
        "_",
        "",
        "prefix_1234567890123456789012345",
        "prefix_123456789012345678901234567",
        "prefix_1234567890123456789012345 ",
        "prefix_0123456789ABCDEFGHJKMNPQRS",
        "prefix_123456789-123456789-123456",
        "prefix_ooooooiiiiiiuuuuuuulllllll",
        "prefix_i23456789ol23456789oi23456",
        "prefix_123456789-0123456789-0123456",
        "prefix_8zzzzzzzzzzzzzzzzzzzzzzzzz",
        "_prefix_00000000000000000000000000",
        "prefix__00000000000000000000000000"
    })
    void anInvalidIdIsRefused(String text) {
        assertThatThrownBy(() -> TypeId.parse(text)).isInstanceOf(BadInputException.class);
    }

    @Test
    void anIdOfAnotherTypeIsRefusedByName() {
        assertThatThrownBy(() -> TypeId.parse("user", "course_01h455vb4pex5vsknk084sn02q"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("course")
                .hasMessageContaining("user");
    }

    @Test
    void aTypesNameBecomesAPrefix() {
        assertThat(NodeIds.prefixOf("QuizAttempt")).isEqualTo("quiz_attempt");
        assertThat(NodeIds.prefixOf("User")).isEqualTo("user");
    }
}
