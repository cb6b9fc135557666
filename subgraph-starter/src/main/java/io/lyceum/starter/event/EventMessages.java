package io.lyceum.starter.event;

import io.lyceum.starter.id.TypeId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** Events as records of Kafka: CloudEvents 1.0 in binary mode, as the contract has them. */
public final class EventMessages {

    private static final String SPEC_VERSION = "ce_specversion";
    private static final String ID = "ce_id";
    private static final String SOURCE = "ce_source";
    private static final String TYPE = "ce_type";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String VERSION = "ce_aggregateversion";
    private static final String CONTENT_TYPE = "content-type";

    private EventMessages() {}

    /**
     * The record of an event.
     *
     * @param topic its name in Kafka
     * @param source the subgraph that sends it
     * @param json the payload
     */
    public static ProducerRecord<String, byte[]> record(
            String topic, String source, UUID id, String type, String key, long version, Instant occurredAt, byte[] json) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, json);
        Headers headers = message.headers();
        put(headers, SPEC_VERSION, "1.0");
        put(headers, ID, id.toString());
        put(headers, SOURCE, "/lyceum/" + source);
        put(headers, TYPE, type);
        put(headers, SUBJECT, key);
        put(headers, TIME, DateTimeFormatter.ISO_INSTANT.format(occurredAt));
        put(headers, VERSION, Long.toString(version));
        put(headers, CONTENT_TYPE, "application/json");
        return message;
    }

    /**
     * The record of an event that did not pass an outbox.
     *
     * @param topic its name in Kafka
     * @param source the subgraph in whose name it is sent
     */
    public static ProducerRecord<String, byte[]> record(String topic, String source, UUID id, Event event) {
        byte[] json = EventJson.write(event.payload()).getBytes(StandardCharsets.UTF_8);
        return record(topic, source, id, typeOf(event.topic()), event.key(), event.version(), event.occurredAt(), json);
    }

    /**
     * Reads a record.
     *
     * @param topic its name in the contract
     * @throws MalformedEventException if it is no event of the contract
     */
    public static ReceivedEvent read(String topic, ConsumerRecord<String, byte[]> message) {
        try {
            Headers headers = message.headers();
            return new ReceivedEvent(UUID.fromString(text(headers, ID)), topic, TypeId.parse(text(headers, SUBJECT)).uuid(),
                    Long.parseLong(text(headers, VERSION)), Instant.parse(text(headers, TIME)), EventJson.read(message.value()));
        } catch (RuntimeException unreadable) {
            throw new MalformedEventException("%s-%d@%d".formatted(message.topic(), message.partition(), message.offset()), unreadable);
        }
    }

    static String typeOf(String topic) {
        return "io.lyceum." + topic;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("The header " + name + " is missing.");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
