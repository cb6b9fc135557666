package io.lyceum.users.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.id.TypeId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NodeTypesTest {

    private final NodeTypes types = new NodeTypes();

    @Test
    void aPrefixLeadsToItsType() {
        assertThat(types.nameOf(id("quiz_attempt"), () -> List.of("Quiz", "QuizAttempt"))).isEqualTo("QuizAttempt");
    }

    @Test
    void aPrefixOfNothingIsRefused() {
        assertThatThrownBy(() -> types.nameOf(id("unicorn"), () -> List.of("Quiz", "QuizAttempt")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("unicorn");
    }

    @Test
    void theTypesAreAskedForOnceHoweverManyIdsCome() {
        AtomicInteger asked = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            types.nameOf(id("quiz"), () -> {
                asked.incrementAndGet();
                return List.of("Quiz");
            });
        }

        assertThat(asked).hasValue(1);
    }

    private static TypeId id(String prefix) {
        return TypeId.parse(TypeId.encode(prefix, UUID.randomUUID()));
    }
}
