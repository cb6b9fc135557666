package io.lyceum.starter.idempotency;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Forgets idempotency keys past their time, every hour. Instances may do so at once. */
@Component
@ConditionalOnWebApplication
class IdempotencyKeySweep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyKeySweep.class);
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final IdempotencyKeyRepository keys;
    private @Nullable ScheduledExecutorService thread;

    IdempotencyKeySweep(IdempotencyKeyRepository keys) {
        this.keys = keys;
    }

    @Override
    public synchronized void start() {
        thread = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("idempotency-keys").daemon().factory());
        thread.scheduleWithFixedDelay(this::sweep, INTERVAL.toMinutes(), INTERVAL.toMinutes(), TimeUnit.MINUTES);
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    private void sweep() {
        try {
            keys.forgetExpired();
        } catch (RuntimeException failure) {
            LOG.warn("Idempotency keys past their time could not be forgotten; it is tried again in an hour.", failure);
        }
    }
}
