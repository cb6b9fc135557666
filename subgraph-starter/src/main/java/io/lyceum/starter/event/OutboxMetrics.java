package io.lyceum.starter.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How much waits in the outbox, and for how long: asked of the database whenever somebody reads the metrics. */
@Component
class OutboxMetrics implements MeterBinder {

    private final OutboxRepository rows;
    private final Clock clock;

    OutboxMetrics(OutboxRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("lyceum.outbox.backlog", rows, OutboxRepository::countUnsent)
                .description("Events that Kafka does not have yet")
                .register(meters);
        Gauge.builder("lyceum.outbox.lag", this, OutboxMetrics::lagSeconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    private double lagSeconds() {
        Optional<UUID> oldest = rows.findOldestUnsent();
        // By its id, which is as old as the row: what a republished event tells may be from long ago.
        return oldest.map(id -> Duration.between(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), clock.instant()).toMillis() / 1_000.0)
                .orElse(0.0);
    }
}
