package io.lyceum.starter.schedule;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a thread of this process as soon as there is something to do. Signals that nobody waits for are one. */
public abstract class Signal {

    private final Semaphore raised = new Semaphore(0);

    /** Says that there is something to do: that which was committed, not that which is about to be. */
    public void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    /** Waits until it was raised since the last call, at most this long. */
    public void await(Duration atMost) throws InterruptedException {
        if (raised.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
