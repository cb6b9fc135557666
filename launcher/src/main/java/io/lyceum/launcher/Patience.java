package io.lyceum.launcher;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for what cannot call back. */
final class Patience {

    private static final Duration PAUSE = Duration.ofMillis(25);

    private Patience() {
    }

    /** Whether the condition came true within the limit; asks forty times a second, and ends early when the thread is interrupted. */
    static boolean until(Duration limit, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /** Lets time pass; false when the thread was interrupted. */
    static boolean pause(Duration time) {
        LockSupport.parkNanos(time.toNanos());
        return !Thread.currentThread().isInterrupted();
    }
}
