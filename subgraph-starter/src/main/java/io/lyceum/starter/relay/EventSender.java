package io.lyceum.starter.relay;

import io.lyceum.starter.LyceumProperties;
import io.lyceum.starter.event.EventMessages;
import io.lyceum.starter.event.KafkaAwayException;
import io.lyceum.starter.event.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends events to Kafka and waits until it has them. It connects when there is the first to send. */
final class EventSender implements AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(1);


    /**
     * What came of sending some events.
     *
     * @param sent those that Kafka has acknowledged
     * @param failure why others were not; null if there are none
     */
    record Outcome(List<UnsentEvent> sent, @Nullable KafkaAwayException failure) {}

    private final Supplier<Producer<String, byte[]>> producers;
    private final Topics topics;
    private final String subgraph;
    private @Nullable Producer<String, byte[]> producer;

    EventSender(Supplier<Producer<String, byte[]>> producers, Topics topics, LyceumProperties properties) {
        this.producers = producers;
        this.topics = topics;
        this.subgraph = properties.subgraph();
    }

    /**
     * Sends all of them at once, in their order.
     *
     * @throws KafkaAwayException if Kafka does not answer at all
     */
    Outcome send(List<UnsentEvent> events) throws InterruptedException {
        topics.ensure(events.stream().map(UnsentEvent::topic).collect(Collectors.toSet()));
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        try {
            if (producer == null) {
                producer = producers.get();
            }
            for (UnsentEvent event : events) {
                answers.add(producer.send(EventMessages.record(topics.inKafka(event.topic()), subgraph, event.id(), event.type(), event.key(),
                        event.version(), event.occurredAt(), event.json())));
            }
        } catch (KafkaException away) {
            return await(events, answers, new KafkaAwayException(away));
        }
        return await(events, answers, null);
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(FAREWELL);
            producer = null;
        }
    }

    private static Outcome await(List<UnsentEvent> events, List<Future<RecordMetadata>> answers, @Nullable KafkaAwayException failure)
            throws InterruptedException {
        List<UnsentEvent> sent = new ArrayList<>();
        KafkaAwayException cause = failure;
        for (int i = 0; i < answers.size(); i++) {
            try {
                answers.get(i).get();
                sent.add(events.get(i));
            } catch (ExecutionException unacknowledged) {
                cause = new KafkaAwayException(unacknowledged.getCause());
            }
        }
        return new Outcome(sent, cause);
    }
}
