package io.lyceum.enrollments.webhook;

import io.lyceum.enrollments.gateway.PaymentProperties;
import java.time.Clock;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Forgets what gateways told, with the names and addresses in it, once they no longer repeat it. Not in an import, which is to end when it is done.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "lyceum.payments.schedules-enabled", matchIfMissing = true)
class WebhookEventRetention {

    private static final int AT_ONCE = 1_000;

    private final WebhookEventRepository events;
    private final PaymentProperties properties;
    private final Clock clock;

    WebhookEventRetention(WebhookEventRepository events, PaymentProperties properties, Clock clock) {
        this.events = events;
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${lyceum.payments.webhook-sweep-interval:1h}")
    void forget() {
        Instant before = clock.instant().minus(properties.webhookRetention());
        int forgotten;
        do {
            forgotten = events.forget(before, AT_ONCE);
        } while (forgotten == AT_ONCE);
    }
}
