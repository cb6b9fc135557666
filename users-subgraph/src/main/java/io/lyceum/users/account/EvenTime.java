package io.lyceum.users.account;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Lets an answer take the same time whatever is behind it: the work for an address that has an account differs from that for one that has none,
 * and whoever measures must not learn which it was. No connection is held while an answer waits.
 */
@Component
class EvenTime {

    private final Duration time;

    /**
     * @param time how long each answer takes: more than the longer of the two ways does on a busy machine
     */
    EvenTime(@Value("${lyceum.accounts.answer-time:400ms}") Duration time) {
        this.time = time;
    }

    <T> T call(Supplier<T> work) {
        long began = System.nanoTime();
        try {
            return work.get();
        } finally {
            await(time.toNanos() - (System.nanoTime() - began));
        }
    }

    private static void await(long nanos) {
        if (nanos <= 0) {
            return;
        }
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
