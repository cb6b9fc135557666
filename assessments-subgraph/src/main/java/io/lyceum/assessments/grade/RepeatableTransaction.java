package io.lyceum.assessments.grade;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Transactions that run again where they lose to somebody who writes the same learner's work at that moment. */
@Component
public class RepeatableTransaction {

    private static final int MOST_REPETITIONS = 10;
    private static final Duration PAUSE = Duration.ofMillis(15);

    private final TransactionOperations transactions;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .includes(PessimisticLockingFailureException.class)
            .maxRetries(MOST_REPETITIONS)
            .delay(PAUSE)
            .jitter(PAUSE)
            .build());

    RepeatableTransaction(TransactionOperations transactions) {
        this.transactions = transactions;
    }

    /**
     * Runs the work in a transaction.
     *
     * @throws PessimisticLockingFailureException if it has lost {@value #MOST_REPETITIONS} times more
     */
    public <T> T run(Supplier<T> work) {
        return retries.invoke(() -> transactions.execute(transaction -> work.get()));
    }
}
