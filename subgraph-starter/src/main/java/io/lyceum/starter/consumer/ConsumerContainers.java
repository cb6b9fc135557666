package io.lyceum.starter.consumer;

import io.lyceum.starter.LyceumProperties;
import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.EventIntake;
import io.lyceum.starter.event.EventMessages;
import io.lyceum.starter.event.EventProperties;
import io.lyceum.starter.event.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.MessageListener;

/** Makes the listener container of each consumer. */
final class ConsumerContainers {

    private final ConsumerFactory<String, byte[]> clients;
    private final EventIntake intake;
    private final Topics topics;
    private final EventProperties properties;
    private final LyceumProperties lyceum;
    private final ParkingErrorHandlers errors;

    ConsumerContainers(ConsumerFactory<String, byte[]> clients, EventIntake intake, Topics topics, EventProperties properties,
            LyceumProperties lyceum, ParkingErrorHandlers errors) {
        this.clients = clients;
        this.intake = intake;
        this.topics = topics;
        this.properties = properties;
        this.lyceum = lyceum;
        this.errors = errors;
    }

    /** A container, not started, that gives the consumer its events. Offsets are committed after the transactions of what was polled. */
    ConcurrentMessageListenerContainer<String, byte[]> of(EventConsumer consumer) {
        ConsumerGroup group = ConsumerGroup.of(lyceum.subgraph(), consumer);
        ContainerProperties settings = new ContainerProperties(consumer.topics().stream().map(topics::inKafka).toArray(String[]::new));
        settings.setGroupId(topics.inKafka(group.name()));
        settings.setAckMode(ContainerProperties.AckMode.BATCH);
        settings.setSyncCommits(true);
        settings.setMessageListener((MessageListener<String, byte[]>) message ->
                intake.takeIn(consumer, EventMessages.read(topics.inContract(message.topic()), message)));
        var container = new ConcurrentMessageListenerContainer<>(clients, settings);
        container.setBeanName(group.name());
        container.setConcurrency(properties.concurrency());
        container.setCommonErrorHandler(errors.of(group));
        return container;
    }

    /** The topics that must be there before a consumer starts: one that appears later would be noticed minutes later. */
    Set<String> topicsOf(List<EventConsumer> consumers) {
        Set<String> all = new TreeSet<>();
        for (EventConsumer consumer : consumers) {
            all.addAll(consumer.topics());
            all.add(ConsumerGroup.of(lyceum.subgraph(), consumer).deadLetters());
        }
        return all;
    }

    List<ConcurrentMessageListenerContainer<String, byte[]>> of(List<EventConsumer> consumers) {
        List<ConcurrentMessageListenerContainer<String, byte[]>> containers = new ArrayList<>();
        consumers.forEach(consumer -> containers.add(of(consumer)));
        return containers;
    }
}
