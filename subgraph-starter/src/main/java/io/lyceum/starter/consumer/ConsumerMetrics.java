package io.lyceum.starter.consumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.ToLongFunction;

/** How far each consumer is behind, and how many events it has parked: not a number while Kafka does not answer. */
record ConsumerMetrics(List<ConsumerGroup> groups, ConsumerBacklogs backlogs) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        groups.forEach(group -> {
            gauge("lyceum.consumer.lag", "Events that the consumer has not taken in yet", group, ConsumerBacklog::events, meters);
            gauge("lyceum.consumer.dead.letters", "Events that it could not take in", group, ConsumerBacklog::deadLetters, meters);
        });
    }

    private void gauge(String name, String description, ConsumerGroup group, ToLongFunction<ConsumerBacklog> figure, MeterRegistry meters) {
        Gauge.builder(name, backlogs, all -> all.of(group).map(backlog -> (double) figure.applyAsLong(backlog)).orElse(Double.NaN))
                .description(description)
                .tag("consumer", group.name())
                .register(meters);
    }
}
