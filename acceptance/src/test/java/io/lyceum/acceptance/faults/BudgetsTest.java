package io.lyceum.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lyceum.acceptance.RouterAnswer;
import io.lyceum.acceptance.RouterClient;
import io.lyceum.launcher.Stack;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The budgets of clients are kept in Redis: they outlive a router, and without Redis nobody has to wait. */
@Tag("faults")
class BudgetsTest {

    private static final String QUERY = "{ me { displayName profile { bio } } }";
    private static final int COST = 2;

    private final Stack stack = FaultyGraph.stack();
    private final RouterClient client = FaultyGraph.signIn(FaultyGraph.freshLearners(1).getFirst());

    @Test
    void theyOutliveARouterAndDoWithoutRedis() {
        spend(50);
        long spent = spent();
        assertThat(spent).isBetween(COST * 40L, COST * 51L);

        stack.stop("router");
        stack.start("router");
        assertThat(spent()).as("known to the next router").isGreaterThan(COST * 20L);

        stack.kill("redis");
        assertThat(spent()).as("a router alone begins anew").isLessThanOrEqualTo(COST * 2);
        stack.start("redis");
        await().untilAsserted(() -> assertThat(client.ask(QUERY).errors()).isEmpty());
    }

    private void spend(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(client.ask(QUERY).errors()).isEmpty();
        }
    }

    /** What the client has spent, with what another question costs. */
    private long spent() {
        RouterAnswer answer = client.ask(QUERY);
        assertThat(answer.errors()).as(answer.text()).isEmpty();
        assertThat(answer.json().at("/extensions/cost/requested").asInt()).isEqualTo(COST);
        return answer.json().at("/extensions/cost/budget/capacity").asLong() - answer.json().at("/extensions/cost/budget/left").asLong();
    }
}
