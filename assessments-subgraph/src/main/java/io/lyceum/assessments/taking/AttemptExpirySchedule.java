package io.lyceum.assessments.taking;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When the clock ends attempts. Not in an import, which is to end when it is done. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "lyceum.attempts.jobs", matchIfMissing = true)
class AttemptExpirySchedule {

    private final AttemptExpiry expiry;
    private final Clock clock;

    AttemptExpirySchedule(AttemptExpiry expiry, Clock clock) {
        this.expiry = expiry;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void expire() {
        expiry.expire(clock.instant());
    }
}
