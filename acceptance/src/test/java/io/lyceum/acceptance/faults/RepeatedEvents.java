package io.lyceum.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Every event that Kafka holds, told twice more, all topics mixed: late, double and out of order at once. */
final class RepeatedEvents {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int AGAIN = 2;

    // As the contract names its topics; dead letters and Kafka's own topics are named otherwise.
    private static final Pattern CONTRACT = Pattern.compile("[a-z]+\\.[a-z]+");

    // The order is not the same as before; which one it is does not matter, but a failure has to be seen again.
    private static final long SEED = 20_261_120;

    private final Map<String, Object> settings;

    RepeatedEvents(String servers) {
        this.settings = Map.of("bootstrap.servers", servers);
    }

    /** Returns once Kafka has taken all of them. */
    void repeat() {
        List<ConsumerRecord<byte[], byte[]>> again = new ArrayList<>();
        Collections.nCopies(AGAIN, told()).forEach(again::addAll);
        assertThat(again).as("events to tell again").isNotEmpty();
        Collections.shuffle(again, new Random(SEED));
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            again.forEach(event -> producer.send(new ProducerRecord<>(event.topic(), null, event.key(), event.value(), event.headers())));
        }
    }

    private List<ConsumerRecord<byte[], byte[]>> told() {
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> CONTRACT.matcher(info.topic()).matches())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> told = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(told::add);
            }
            return told;
        }
    }
}
