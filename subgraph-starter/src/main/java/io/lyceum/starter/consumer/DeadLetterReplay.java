package io.lyceum.starter.consumer;

import io.lyceum.starter.event.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.stereotype.Component;

/**
 * Puts parked events back into the topics that they came from, as the same events: whoever took one in already passes it over. How far it got
 * is an offset in Kafka, so nothing is put back twice unless it was interrupted.
 */
@Component
public class DeadLetterReplay {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final String CAUSE_HEADERS = "kafka_dlt-";

    private final KafkaProperties kafka;
    private final Topics topics;

    DeadLetterReplay(KafkaProperties kafka, Topics topics) {
        this.kafka = kafka;
        this.topics = topics;
    }

    /** Puts back what a consumer, by the name of its group, has parked up to now; the answer is how many that were. */
    public long putBack(String consumer) throws ExecutionException, InterruptedException {
        return putBack(new ConsumerGroup(consumer));
    }

    long putBack(ConsumerGroup group) throws ExecutionException, InterruptedException {
        topics.ensure(List.of(group.deadLetters()));
        try (Consumer<String, byte[]> parked = consumer(group); Producer<String, byte[]> producer = producer()) {
            List<TopicPartition> partitions = parked.partitionsFor(topics.inKafka(group.deadLetters())).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            parked.assign(partitions);
            startAtCommitted(parked, partitions);
            Map<TopicPartition, Long> ends = parked.endOffsets(partitions);
            long count = 0;
            while (ends.entrySet().stream().anyMatch(end -> parked.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<String, byte[]> letters = parked.poll(POLL);
                send(letters, producer);
                parked.commitSync();
                count += letters.count();
            }
            return count;
        }
    }

    private static void startAtCommitted(Consumer<String, byte[]> parked, List<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> committed = parked.committed(new HashSet<>(partitions));
        partitions.stream().filter(partition -> committed.get(partition) == null).forEach(partition -> parked.seekToBeginning(Set.of(partition)));
    }

    private static void send(ConsumerRecords<String, byte[]> letters, Producer<String, byte[]> producer) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>();
        letters.forEach(letter -> answers.add(producer.send(original(letter))));
        for (Future<RecordMetadata> answer : answers) {
            answer.get();
        }
    }

    private static ProducerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
        String topic = new String(letter.headers().lastHeader(KafkaHeaders.DLT_ORIGINAL_TOPIC).value(), StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> original = new ProducerRecord<>(topic, letter.key(), letter.value());
        letter.headers().forEach(header -> {
            if (!header.key().startsWith(CAUSE_HEADERS)) {
                original.headers().add(header);
            }
        });
        return original;
    }

    private Consumer<String, byte[]> consumer(ConsumerGroup group) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, topics.inKafka(group.replay()));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private Producer<String, byte[]> producer() {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
