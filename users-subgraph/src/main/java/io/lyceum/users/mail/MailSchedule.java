package io.lyceum.users.mail;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Delivers mail while the subgraph runs: at once what it wrote itself, within seconds what another instance could not. Not in an import. */
@Component
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "lyceum.mail.delivery", matchIfMissing = true)
class MailSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailSchedule.class);
    private static final Duration PACE = Duration.ofSeconds(5);

    private final MailDelivery delivery;
    private final MailSignal signal;
    private @Nullable Thread thread;

    MailSchedule(MailDelivery delivery, MailSignal signal) {
        this.delivery = delivery;
        this.signal = signal;
    }

    @Override
    public synchronized void start() {
        thread = Thread.ofPlatform().name("mail").daemon().start(this::deliver);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    @Scheduled(initialDelay = 5, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void forget() {
        delivery.forget();
    }

    private void deliver() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                delivery.deliverAll();
                signal.await(PACE);
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException failure) {
                LOG.warn("Mail waits; it is tried again in {} s.", PACE.toSeconds(), failure);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PACE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
