package io.lyceum.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionOperations;

/** A deadlock that a task loses to a rival: what it did is rolled back, and it may do it again once the rival is done. */
public final class LostDeadlock {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** MySQL ends the transaction that has changed fewer rows. */
    private static final String MANY_CHANGES = """
            INSERT INTO idempotency_keys WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 200)
            SELECT RANDOM_BYTES(16), 'rival', n, RANDOM_BYTES(32), NULL, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL 1 DAY FROM numbers""";

    private LostDeadlock() {}

    /**
     * Runs a task that locks one row and then another, while a rival holds the other and then wants the first. The rival changes nothing.
     *
     * @param first the row that the task locks first, as it stands behind {@code FROM}, with its condition
     * @param second the row that it locks next
     * @return what the task gets
     */
    public static <T> T in(Callable<T> task, DSLContext database, TransactionOperations transactions, String first, String second)
            throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<T> loser = transactions.execute(rival -> {
                database.execute(MANY_CHANGES);
                lock(database, second);
                Future<T> running = threads.submit(task);
                await().atMost(PATIENCE).until(() -> isLocked(database, first));
                lock(database, first);
                rival.setRollbackOnly();
                return running;
            });
            return loser.get();
        }
    }

    private static void lock(DSLContext database, String row) {
        database.fetch("SELECT 1 FROM %s FOR UPDATE".formatted(row));
    }

    /** Whether anybody else has locked it; asked in a thread and a transaction of its own. */
    private static boolean isLocked(DSLContext database, String row) {
        return database.fetch("SELECT 1 FROM %s FOR UPDATE SKIP LOCKED".formatted(row)).isEmpty();
    }
}
