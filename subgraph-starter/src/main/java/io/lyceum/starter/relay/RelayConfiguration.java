package io.lyceum.starter.relay;

import io.lyceum.starter.LyceumProperties;
import io.lyceum.starter.event.EventProperties;
import io.lyceum.starter.event.Failpoints;
import io.lyceum.starter.event.RelaySignal;
import io.lyceum.starter.event.Topics;
import java.time.Clock;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the relay, except in commands and where {@code lyceum.events.enabled} is false: there, events wait in the outbox. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnBooleanProperty(name = "lyceum.events.enabled", matchIfMissing = true)
public class RelayConfiguration {

    private static final int DELIVERY_MILLIS = 10_000;
    private static final int REQUEST_MILLIS = 5_000;
    private static final int METADATA_MILLIS = 5_000;

    @Bean
    RelayThread relayThread(JdbcConnectionDetails database, KafkaProperties kafka, Topics topics, LyceumProperties lyceum, RelaySignal signal,
            EventProperties properties, Failpoints failpoints, Clock clock) {
        EventSender sender = new EventSender(() -> producer(kafka), topics, lyceum);
        return new RelayThread(new OutboxRelay(new RelayConnections(database), sender, signal, properties, failpoints, clock), sender);
    }

    private static Producer<String, byte[]> producer(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // Gives up soon: the relay tries again by itself, and until then the events are safe in the outbox.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, METADATA_MILLIS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
