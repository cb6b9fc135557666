package io.lyceum.enrollments.ending;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** When enrollments are ended whose access has run out. Not in an import, which is to end when it is done. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
class ExpirySchedule {

    private static final String INTERVAL = "${lyceum.access.expiry-interval:60s}";

    private final ExpiryService expiry;

    ExpirySchedule(ExpiryService expiry) {
        this.expiry = expiry;
    }

    @Scheduled(initialDelayString = INTERVAL, fixedDelayString = INTERVAL)
    void expiredAccess() {
        boolean isMore;
        do {
            isMore = expiry.expireNext();
        } while (isMore);
    }
}
