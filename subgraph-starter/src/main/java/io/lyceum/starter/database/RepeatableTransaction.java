package io.lyceum.starter.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions that run again where MySQL ends them to resolve a deadlock with a rival. Everything is rolled back first, so what the work does
 * outside of the transaction waits until after the commit.
 */
@Component
public class RepeatableTransaction {

    private static final int MOST_REPETITIONS = 12;
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final double GROWTH = 1.5;

    /** MySQL's ER_LOCK_DEADLOCK. Who has waited for a lock in vain is not asked to wait again. */
    private static final int DEADLOCK = 1213;

    private final TransactionOperations transactions;
    private final TransactionOperations readCommitted;
    private final RetryTemplate retries = new RetryTemplate(RetryPolicy.builder()
            .predicate(RepeatableTransaction::hasLost)
            .maxRetries(MOST_REPETITIONS)
            .delay(PAUSE)
            .jitter(PAUSE)
            .multiplier(GROWTH)
            .build());

    RepeatableTransaction(PlatformTransactionManager transactions) {
        this.transactions = new TransactionTemplate(transactions);
        TransactionTemplate eachStatementAnew = new TransactionTemplate(transactions);
        eachStatementAnew.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.readCommitted = eachStatementAnew;
    }

    /**
     * Runs the work in a transaction.
     *
     * @throws PessimisticLockingFailureException if it has lost {@value #MOST_REPETITIONS} times more
     */
    public <T> T run(Supplier<T> work) {
        return execute(transaction -> work.get());
    }

    /**
     * The same for work that waits for others before it reads: each statement sees what is committed by then. The caller has not begun a
     * transaction.
     */
    public <T> T runReadCommitted(Supplier<T> work) {
        return retries.invoke(() -> readCommitted.execute(transaction -> work.get()));
    }

    /** The same as {@link #run} for work that may ask for its own rollback. */
    public <T> T execute(TransactionCallback<T> work) {
        return retries.invoke(() -> transactions.execute(work));
    }

    /** A deadlock takes savepoints with it, so that one inside of a savepoint is told as a failure to go back there. */
    private static boolean hasLost(Throwable failure) {
        Throwable reason = failure instanceof TransactionSystemException rollback ? rollback.getOriginalException() : failure;
        return reason instanceof PessimisticLockingFailureException locking
                && locking.getRootCause() instanceof SQLException cause && cause.getErrorCode() == DEADLOCK;
    }
}
