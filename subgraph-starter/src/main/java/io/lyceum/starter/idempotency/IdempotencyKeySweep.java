package io.lyceum.starter.idempotency;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets idempotency keys past their time, every hour. Instances may do so at once. */
@Component
@ConditionalOnWebApplication
class IdempotencyKeySweep {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyKeySweep.class);

    private final IdempotencyKeyRepository keys;

    IdempotencyKeySweep(IdempotencyKeyRepository keys) {
        this.keys = keys;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        try {
            keys.forgetExpired();
        } catch (RuntimeException failure) {
            LOG.warn("Idempotency keys past their time could not be forgotten; it is tried again in an hour.", failure);
        }
    }
}
