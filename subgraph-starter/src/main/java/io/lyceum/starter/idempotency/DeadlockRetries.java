package io.lyceum.starter.idempotency;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * Runs a transaction again that MySQL ended to resolve a deadlock. Rivals for one key run into one by nature: when the first of them refuses,
 * all that waited for its row hold the gap that it leaves, and all but one of them must give way.
 */
final class DeadlockRetries {

    private static final int MOST = 12;
    private static final int LONGEST_PAUSE_MILLIS = 20;

    private DeadlockRetries() {}

    static <T> T call(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == MOST) {
                    throw deadlock;
                }
                pause(attempt);
            }
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS * attempt));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
