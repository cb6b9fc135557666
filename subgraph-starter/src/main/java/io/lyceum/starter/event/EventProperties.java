package io.lyceum.starter.event;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How events travel.
 *
 * @param enabled whether this process sends and hears events; without it they wait in the outbox
 * @param prefix put before the names of topics and consumer groups, where several graphs share a Kafka
 * @param partitions of the topics that are made: so many consumers of one kind can share the work
 * @param replicas of each partition; -1 leaves it to the brokers
 * @param concurrency how many threads each consumer has in this process
 * @param pollInterval how long an event that another process has put in the outbox waits at most before it is looked for
 * @param batchSize the most events that are sent before they are marked
 */
@ConfigurationProperties("lyceum.events")
public record EventProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("") String prefix,
        @DefaultValue("3") int partitions,
        @DefaultValue("-1") short replicas,
        @DefaultValue("1") int concurrency,
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("500") int batchSize) {}
