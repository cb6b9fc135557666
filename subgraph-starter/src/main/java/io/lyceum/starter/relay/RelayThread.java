package io.lyceum.starter.relay;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Runs a relay for as long as the application runs. */
final class RelayThread implements SmartLifecycle {

    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final Supplier<Producer<String, byte[]>> producers;
    private final Function<Producer<String, byte[]>, OutboxRelay> relays;
    private @Nullable Thread thread;

    RelayThread(Supplier<Producer<String, byte[]>> producers, Function<Producer<String, byte[]>, OutboxRelay> relays) {
        this.producers = producers;
        this.relays = relays;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().name("relay").daemon().start(() -> {
            Producer<String, byte[]> producer = producers.get();
            try {
                relays.apply(producer).run();
            } finally {
                // With the interrupt cleared: closing would be interrupted too, and leave its threads behind.
                Thread.interrupted();
                producer.close(Duration.ofSeconds(1));
            }
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
