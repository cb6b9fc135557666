package io.lyceum.testing.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.error.CodedException;
import io.lyceum.starter.error.CodedFailures;
import io.lyceum.starter.error.ErrorCode;
import io.lyceum.starter.id.UuidGenerator;
import io.lyceum.starter.idempotency.IdempotentMutation;
import io.lyceum.testing.Answer;
import io.lyceum.testing.GraphClient;
import io.lyceum.testing.SubgraphTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Where all connections are taken, whoever asks is told to ask again: nothing is broken, and nothing was done. */
@SubgraphTest
@TestPropertySource(properties = {
    "spring.datasource.hikari.maximum-pool-size=1", "spring.datasource.hikari.connection-timeout=300",
    "lyceum.request-timeout=20s"
})
class NoConnectionLeftTest {

    private static final int MANY = 300;

    @Autowired
    private GraphClient graph;

    @Autowired
    private DataSource pool;

    @Autowired
    private RepeatableTransaction transaction;

    @Autowired
    private IdempotentMutation mutation;

    @ParameterizedTest
    @ValueSource(strings = {"{ books(shelf: 1) }", "{ chained(keys: [1, 2]) }"})
    void hundredsAreToldToAskAgain(String query) throws Exception {
        List<Answer> answers;
        try (Connection onlyOne = pool.getConnection(); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(onlyOne.isValid(1)).isTrue();
            Callable<Answer> asking = () -> graph.ask(query);
            answers = threads.invokeAll(Collections.nCopies(MANY, asking)).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.errorCodes()).as(answer.text()).containsOnly("UPSTREAM_UNAVAILABLE");
            assertThat(answer.errors().getFirst().at("/extensions/retryable").asBoolean()).isTrue();
        });
        assertThat(graph.ask("{ chained(keys: [1]) }").errors()).isEmpty();
    }

    @Test
    void soIsWhoeverWantsToChangeSomething() throws SQLException {
        try (Connection onlyOne = pool.getConnection()) {
            assertThat(onlyOne.isValid(1)).isTrue();

            assertThat(told(() -> transaction.run(() -> true))).isEqualTo(ErrorCode.UPSTREAM_UNAVAILABLE);
            assertThat(told(() -> mutation.run(UuidGenerator.next(), "buy", "key", "input", Boolean.class, () -> true)))
                    .isEqualTo(ErrorCode.UPSTREAM_UNAVAILABLE);
        }
    }

    private static ErrorCode told(Runnable work) {
        CodedException told = CodedFailures.of(catchThrowable(work::run), "request");
        assertThat(told.extensions("request")).containsEntry("retryable", true);
        return told.code();
    }
}
