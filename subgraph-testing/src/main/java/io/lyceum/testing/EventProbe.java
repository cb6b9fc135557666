package io.lyceum.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.starter.database.UuidConverter;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.EventIntake;
import io.lyceum.starter.event.EventMessages;
import io.lyceum.starter.event.ReceivedEvent;
import io.lyceum.starter.event.Topics;
import io.lyceum.starter.id.UuidGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.json.JsonMapper;

/** What a subgraph tells others, and what others tell it. */
public class EventProbe {

    /** In whose name a test speaks. */
    private static final String SOURCE = "test";

    private static final UuidConverter IDS = new UuidConverter();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext database;
    private final EventIntake intake;
    private final List<EventConsumer> consumers;
    private final Topics topics;
    private final TestTopics kafka;

    EventProbe(DSLContext database, EventIntake intake, ObjectProvider<EventConsumer> consumers, Topics topics,
            @Value("${" + WithKafka.PROPERTY + ":false}") boolean hasKafka, @Value("${spring.kafka.bootstrap-servers}") String servers) {
        this.database = database;
        this.intake = intake;
        this.consumers = consumers.stream().toList();
        this.topics = topics;
        this.kafka = new TestTopics(hasKafka ? servers : null);
    }

    /** Everything that was put in the outbox, in the order in which it was put there; works without Kafka. */
    public List<AppendedEvent> outbox() {
        return database.fetch("SELECT event_id, topic, aggregate_type, aggregate_id, aggregate_version, occurred_at, payload, sent_at"
                + " FROM outbox ORDER BY event_id").map(EventProbe::appended);
    }

    /** What was put in the outbox for one topic. */
    public List<AppendedEvent> outbox(String topic) {
        return outbox().stream().filter(event -> event.topic().equals(topic)).toList();
    }

    /**
     * Gives an event to every consumer of its topic at once, as if it had come from Kafka; works without it. What a consumer throws is
     * thrown.
     *
     * @param aggregate the prefix of the aggregate's global ids
     * @param payload a record or map, as in the contract
     * @return the event's id, by which it can be delivered again
     */
    public UUID deliver(String topic, String aggregate, UUID aggregateId, long version, Object payload) {
        UUID id = UuidGenerator.next();
        deliver(id, topic, aggregate, aggregateId, version, payload);
        return id;
    }

    /** Gives an event once more, or one with a chosen id, to every consumer of its topic. */
    public void deliver(UUID id, String topic, String aggregate, UUID aggregateId, long version, Object payload) {
        List<EventConsumer> hearing = consumers.stream().filter(consumer -> consumer.topics().contains(topic)).toList();
        assertThat(hearing).as("consumers of " + topic).isNotEmpty();
        ReceivedEvent event = EventMessages.read(topic, received(message(id, topic, aggregate, aggregateId, version, payload)));
        hearing.forEach(consumer -> intake.takeIn(consumer, event));
    }

    /**
     * Publishes an event in Kafka and waits until it is there. Needs {@link WithKafka}.
     *
     * @return the event's id, by which it can be published again
     */
    public UUID publish(String topic, String aggregate, UUID aggregateId, long version, Object payload) {
        UUID id = UuidGenerator.next();
        publish(id, topic, aggregate, aggregateId, version, payload);
        return id;
    }

    /** Publishes an event once more, or one with a chosen id. Needs {@link WithKafka}. */
    public void publish(UUID id, String topic, String aggregate, UUID aggregateId, long version, Object payload) {
        kafka.send(message(id, topic, aggregate, aggregateId, version, payload));
    }

    /** Publishes something that is no event. Needs {@link WithKafka}. */
    public void publishText(String topic, String text) {
        kafka.send(new ProducerRecord<>(topics.inKafka(topic), "key", text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Everything that is in a topic of Kafka now, in the order of its times. Needs {@link WithKafka}. */
    public List<ReceivedEvent> published(String topic) {
        return records(topic).stream().map(record -> EventMessages.read(topic, record)).toList();
    }

    /** The same, as Kafka's records. */
    public List<ConsumerRecord<String, byte[]>> records(String topic) {
        return kafka.read(topics.inKafka(topic));
    }

    private ProducerRecord<String, byte[]> message(UUID id, String topic, String aggregate, UUID aggregateId, long version, Object payload) {
        // A column keeps microseconds: an event that comes again must come with the very same time.
        Instant occurredAt = Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16).truncatedTo(ChronoUnit.MICROS);
        return EventMessages.record(topics.inKafka(topic), SOURCE, id, new Event(topic, aggregate, aggregateId, version, occurredAt, payload));
    }

    private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(sent.topic(), 0, 0, sent.key(), sent.value());
        Headers headers = message.headers();
        sent.headers().forEach(headers::add);
        return message;
    }

    private static AppendedEvent appended(Record row) {
        LocalDateTime sentAt = row.get("sent_at", LocalDateTime.class);
        return new AppendedEvent(IDS.from(row.get("event_id", byte[].class)), row.get("topic", String.class), row.get("aggregate_type", String.class),
                IDS.from(row.get("aggregate_id", byte[].class)), row.get("aggregate_version", Long.class),
                row.get("occurred_at", LocalDateTime.class).toInstant(ZoneOffset.UTC), JSON.readTree(row.get("payload", String.class)),
                sentAt == null ? null : sentAt.toInstant(ZoneOffset.UTC));
    }
}
