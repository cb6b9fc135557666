package io.lyceum.starter.event;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the relay of this process as soon as there is something to send. Signals that nobody waits for are one. */
@Component
public class RelaySignal {

    private final Semaphore raised = new Semaphore(0);

    /** Says that something was committed to the outbox. */
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
