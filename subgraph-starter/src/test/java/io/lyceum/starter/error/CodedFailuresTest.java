package io.lyceum.starter.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

/** What a caller is told of failures. */
class CodedFailuresTest {

    static Stream<Arguments> whatPasses() {
        return Stream.of(
                Arguments.of("UPSTREAM_UNAVAILABLE", new SQLTransientConnectionException("HikariPool-1 - Connection is not available")),
                Arguments.of("UPSTREAM_UNAVAILABLE", new SQLException("Communications link failure", "08S01")),
                Arguments.of("UPSTREAM_UNAVAILABLE", new SQLException("Deadlock found when trying to get lock", "40001", 1213)),
                Arguments.of("UPSTREAM_UNAVAILABLE", new SQLException("Lock wait timeout exceeded", "40001", 1205)),
                Arguments.of("UPSTREAM_TIMEOUT", new SQLException("Query execution was interrupted", "HY000", 3024)));
    }

    @ParameterizedTest
    @MethodSource("whatPasses")
    void whatPassesIsWorthAskingAgainHoweverItIsWrapped(String code, SQLException reason) {
        for (RuntimeException failure : new RuntimeException[] {
            new CannotCreateTransactionException("no", reason), new CannotAcquireLockException("no", reason), new IllegalStateException(reason)
        }) {
            CodedException told = CodedFailures.of(failure, "7");

            assertThat(told.extensions("7")).containsEntry("code", code).containsEntry("retryable", true).containsEntry("requestId", "7");
            assertThat(told).message().doesNotContain("Hikari", "lock", "Query");
        }
    }

    @Test
    void whatIsOurFaultIsToldBlandly() {
        CodedException told = CodedFailures.of(
                new DataIntegrityViolationException("INSERT INTO vault", new SQLException("Data too long", "22001", 1406)), "7");

        assertThat(told.extensions("7")).containsEntry("code", "INTERNAL").doesNotContainKey("retryable");
        assertThat(told).message().contains("7").doesNotContain("vault", "long");
    }

    @Test
    void whatIsCodedStaysAsItIs() {
        BadInputException refused = new BadInputException("`first` is at most 100.");

        assertThat(CodedFailures.of(refused, "7")).isSameAs(refused);
    }
}
