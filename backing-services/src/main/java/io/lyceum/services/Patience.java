package io.lyceum.services;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(20);

    interface Attempt {
        void make() throws Exception;
    }

    private Patience() {
    }

    /**
     * Repeats an attempt until it succeeds.
     *
     * @param precondition runs before each attempt; what it throws ends the waiting
     * @throws IllegalStateException after the limit, with the last failure as its cause
     */
    static void until(Duration limit, Attempt attempt, Runnable precondition) {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            precondition.run();
            try {
                attempt.make();
                return;
            } catch (Exception notYet) {
                if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                    throw new IllegalStateException("no answer within " + limit.toSeconds() + " s", notYet);
                }
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
