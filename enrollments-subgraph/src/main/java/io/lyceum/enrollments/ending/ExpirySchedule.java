package io.lyceum.enrollments.ending;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When enrollments are ended whose access has run out. Not in an import, which is to end when it is done. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class ExpirySchedule {

    private final ExpiryService expiry;

    ExpirySchedule(ExpiryService expiry) {
        this.expiry = expiry;
    }

    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void expiredAccess() {
        boolean isMore;
        do {
            isMore = expiry.expireNext();
        } while (isMore);
    }
}
