package io.lyceum.testing.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes wrong inside a subgraph is told with a code and a request id, and without anything from inside. */
@SubgraphTest
class FaultsTest {

    @Autowired
    private GraphClient graph;

    @Test
    void anUnexpectedFailureIsToldBlandly() {
        Answer answer = graph.ask("{ broken }");

        assertThat(answer.errorCodes()).containsExactly("INTERNAL");
        assertThat(answer.text()).doesNotContain("Exception", "SELECT", "vault", "10.0.0.1", "io.lyceum");
        assertThat(answer.errors().getFirst().at("/extensions/requestId").asString()).isNotEmpty();
    }

    @Test
    void aNullWhereNoneMayBeIsToldBlandly() {
        Answer answer = graph.ask("{ hollow }");

        assertThat(answer.errorCodes()).containsExactly("INTERNAL");
        assertThat(answer.json().path("data").isNull()).isTrue();
        assertThat(answer.text()).doesNotContain("non null", "graphql.");
    }

    @Test
    void aStatementThatTakesTooLongEndsAtMySql() {
        Answer answer = graph.ask("{ slow }");

        assertThat(answer.errorCodes()).containsExactly("UPSTREAM_TIMEOUT");
        assertThat(answer.errorMessages().toString()).doesNotContain("max_execution_time", "SELECT");
    }

    @Test
    void aRequestThatNeverEndsIsGivenUp() {
        Answer answer = graph.ask("{ never }");

        assertThat(answer.errorCodes()).containsExactly("UPSTREAM_TIMEOUT");
    }

    @Test
    void whatGraphQlRefusesIsTheCallersMistake() {
        assertThat(graph.ask("{ nothing }").errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(graph.ask("{ chained(keys: \"a\") }").errorCodes()).containsExactly("BAD_USER_INPUT");
        assertThat(graph.ask("{").errorCodes()).containsExactly("BAD_USER_INPUT");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100})
    void aLoaderBehindALoaderCostsTwoStatementsHoweverManyKeys(int count) {
        List<Integer> keys = IntStream.range(0, count).boxed().toList();

        Answer answer = graph.ask("query ($keys: [Int!]!) { chained(keys: $keys) }", Map.of("keys", keys));

        assertThat(answer.at("/chained/0").asString()).isEqualTo("2");
        assertThat(answer.at("/chained").size()).isEqualTo(count);
        assertThat(answer.statements()).isEqualTo(2);
    }
}
