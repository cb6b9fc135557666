package io.lyceum.acceptance.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.acceptance.RouterAnswer;
import io.lyceum.acceptance.TheGraph;
import io.lyceum.starter.request.RouterSignature;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A subgraph answers its router alone. */
class SubgraphDoorTest {

    private static final Clock NOW = Clock.systemUTC();
    private static final byte[] QUERY = SubgraphDoor.body("{ __typename }", Map.of());
    private static final byte[] OTHER_QUERY = SubgraphDoor.body("{ _service { sdl } }", Map.of());
    private static final byte[] MUTATION = SubgraphDoor.body("mutation { __typename }", Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"users", "courses", "enrollments", "assessments"})
    void whoeverDoesNotKnowTheSecretStaysOutside(String subgraph) {
        SubgraphDoor door = new SubgraphDoor(TheGraph.stack(), subgraph);
        String signature = door.signature(QUERY, NOW);

        assertThat(door.send(QUERY, signature, null).errors()).isEmpty();
        assertRefused(door.send(QUERY, null, null));
        assertRefused(door.send(QUERY, "", null));
        assertRefused(door.send(QUERY, new RouterSignature("00".repeat(32), NOW).sign("", "POST", "/graphql", QUERY), null));
        assertRefused(door.send(QUERY, signature.replaceFirst(".$", signature.endsWith("0") ? "1" : "0"), null));
        assertRefused(door.send(QUERY, signature.replace("u=,", "u=user_01h455vb4pex5vsknk084sn02q,"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "courses", "enrollments", "assessments"})
    void aRecordedSignatureOpensNothingElse(String subgraph) {
        SubgraphDoor door = new SubgraphDoor(TheGraph.stack(), subgraph);

        assertRefused(door.send(OTHER_QUERY, door.signature(QUERY, NOW), null));
        assertRefused(door.send(QUERY, door.signature(QUERY, Clock.offset(NOW, Duration.ofSeconds(-61))), null));
        assertRefused(door.send(QUERY, door.signature(QUERY, Clock.offset(NOW, Duration.ofSeconds(61))), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "courses", "enrollments", "assessments"})
    void aRecordedMutationIsDoneOnce(String subgraph) {
        SubgraphDoor door = new SubgraphDoor(TheGraph.stack(), subgraph);
        String signature = door.signature(MUTATION, NOW);

        assertThat(door.send(MUTATION, signature, null).status()).isEqualTo(200);
        assertRefused(door.send(MUTATION, signature, null));
    }

    private static void assertRefused(RouterAnswer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errorCodes()).containsExactly("FORBIDDEN");
        assertThat(answer.json().has("data")).isFalse();
    }
}
