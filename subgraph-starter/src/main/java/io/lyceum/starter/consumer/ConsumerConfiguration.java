package io.lyceum.starter.consumer;

import io.lyceum.starter.LyceumProperties;
import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.EventIntake;
import io.lyceum.starter.event.EventObserver;
import io.lyceum.starter.event.EventProperties;
import io.lyceum.starter.event.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Wires consumers and observers, except in commands and where {@code lyceum.events.enabled} is false. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "lyceum.events.enabled", matchIfMissing = true)
public class ConsumerConfiguration {

    // Each is a transaction; so many are done well within the time that a consumer may stay away.
    private static final int MOST_PER_POLL = 200;

    // How soon the others take over from an instance that was killed.
    private static final int SESSION_MILLIS = 10_000;
    private static final int HEARTBEAT_MILLIS = 2_000;

    // An answer comes at once when there is something; where there is nothing, asking seldom spares the broker.
    private static final int LONGEST_FETCH_MILLIS = 1_000;

    @Bean
    Consumers consumers(ObjectProvider<EventConsumer> consumers, EventIntake intake, KafkaProperties kafka, Topics topics,
            EventProperties properties, LyceumProperties lyceum, MeterRegistry meters, DeadLetterProducer deadLetters) {
        ParkingErrorHandlers errors = new ParkingErrorHandlers(deadLetters.template(), topics, meters);
        return new Consumers(consumers.stream().toList(),
                new ConsumerContainers(clients(kafka), intake, topics, properties, lyceum, errors), topics);
    }

    @Bean
    Observers observers(ObjectProvider<EventObserver> observers, KafkaProperties kafka, Topics topics, Clock clock) {
        ConsumerFactory<String, byte[]> clients = clients(kafka);
        return new Observers(observers.stream()
                .map(observer -> new ObserverThread(observer, clients::createConsumer, topics, clock))
                .toList());
    }

    @Bean
    DeadLetterProducer deadLetterProducer(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        var factory = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
        return new DeadLetterProducer(factory, new KafkaTemplate<>(factory));
    }

    @Bean
    ConsumerMetrics consumerMetrics(ObjectProvider<EventConsumer> consumers, Topics topics, LyceumProperties lyceum) {
        List<ConsumerGroup> groups = consumers.stream().map(consumer -> ConsumerGroup.of(lyceum.subgraph(), consumer)).toList();
        return new ConsumerMetrics(groups, new ConsumerBacklogs(groups, topics));
    }

    private static ConsumerFactory<String, byte[]> clients(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST_PER_POLL);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LONGEST_FETCH_MILLIS);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
