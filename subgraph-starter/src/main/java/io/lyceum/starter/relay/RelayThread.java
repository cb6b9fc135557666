package io.lyceum.starter.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs the relay for as long as the application runs. */
final class RelayThread implements SmartLifecycle {

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final OutboxRelay relay;
    private final EventSender sender;
    private @Nullable Thread thread;

    RelayThread(OutboxRelay relay, EventSender sender) {
        this.relay = relay;
        this.sender = sender;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().name("relay").daemon().start(() -> {
            relay.run();
            // With the interrupt cleared: closing would be interrupted too, and leave threads of Kafka's behind.
            Thread.interrupted();
            sender.close();
        });
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            join(thread);
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private static void join(Thread thread) {
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
