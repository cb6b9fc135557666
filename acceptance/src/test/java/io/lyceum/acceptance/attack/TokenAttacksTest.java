package io.lyceum.acceptance.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.acceptance.RouterAnswer;
import io.lyceum.acceptance.RouterClient;
import io.lyceum.acceptance.TheGraph;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens that do not hold: refused by the router with 401 before any SQL runs, and again by a subgraph that is reached around it. */
class TokenAttacksTest {

    private static final String USERS = "{ users { totalCount } }";
    private static final Forge FORGE = new Forge(TheGraph.directory());

    @Test
    void theForgersToolsAreInOrder() {
        assertThat(ask(FORGE.genuine()).errors()).isEmpty();
        assertThat(askSubgraph(FORGE.genuine()).errors()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("worthless")
    void itIsRefused(String what) {
        String token = FORGE.worthless().get(what);

        RouterAnswer refused = ask(token);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.errorCodes()).containsExactly("UNAUTHENTICATED");
        assertThat(refused.json().has("data")).isFalse();
        assertThat(refused.statements()).isZero();
        RouterAnswer refusedBehind = askSubgraph(token);
        assertThat(refusedBehind.status()).isEqualTo(401);
        assertThat(refusedBehind.errorCodes()).containsExactly("UNAUTHENTICATED");
    }

    @Test
    void whatAnybodyMayReadIsRefusedToABadTokenAsWell() {
        assertThat(new RouterClient(TheGraph.stack().graphUrl(), FORGE.worthless().get("expired")).ask("{ courses { totalCount } }").status()).isEqualTo(401);
    }

    static Stream<String> worthless() {
        return FORGE.worthless().keySet().stream();
    }

    private static RouterAnswer ask(String token) {
        return new RouterClient(TheGraph.stack().graphUrl(), token).ask(USERS);
    }

    private static RouterAnswer askSubgraph(String token) {
        return new SubgraphDoor(TheGraph.stack(), "users").ask(USERS, Map.of(), token);
    }
}
