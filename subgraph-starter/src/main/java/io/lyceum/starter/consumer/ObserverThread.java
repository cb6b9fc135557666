package io.lyceum.starter.consumer;

import io.lyceum.starter.event.EventMessages;
import io.lyceum.starter.event.EventObserver;
import io.lyceum.starter.event.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topics of an observer, all partitions of them and without a group, until it is interrupted. Waits for Kafka if it is away. */
final class ObserverThread implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ObserverThread.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final EventObserver observer;
    private final Supplier<Consumer<String, byte[]>> clients;
    private final Topics topics;
    private final Clock clock;
    private boolean isAway;

    ObserverThread(EventObserver observer, Supplier<Consumer<String, byte[]>> clients, Topics topics, Clock clock) {
        this.observer = observer;
        this.clients = clients;
        this.topics = topics;
        this.clock = clock;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                topics.ensure(observer.topics());
                observe();
            } catch (InterruptedException | InterruptException ended) {
                return;
            } catch (RuntimeException failure) {
                if (!isAway) {
                    LOG.warn("{} cannot be observed; it is tried again every second.", observer.topics(), failure);
                }
                isAway = true;
                pause();
            }
        }
    }

    private void observe() {
        Consumer<String, byte[]> client = clients.get();
        try {
            List<TopicPartition> partitions = observer.topics().stream()
                    .flatMap(topic -> partitions(client, topics.inKafka(topic)))
                    .toList();
            client.assign(partitions);
            lookBack(client, partitions);
            isAway = false;
            while (!Thread.currentThread().isInterrupted()) {
                client.poll(POLL).forEach(this::take);
            }
        } finally {
            close(client);
        }
    }

    /** A topic that was made a moment ago may not be known yet to the broker that is asked, which then names no partition of it. */
    private static Stream<TopicPartition> partitions(Consumer<String, byte[]> client, String topic) {
        List<PartitionInfo> partitions = client.partitionsFor(topic);
        if (partitions == null || partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException(topic + " is not known yet.");
        }
        return partitions.stream().map(partition -> new TopicPartition(topic, partition.partition()));
    }

    /** With the interrupt cleared meanwhile: closing would be interrupted too. */
    private static void close(Consumer<String, byte[]> client) {
        boolean isEnding = Thread.interrupted();
        client.close();
        if (isEnding) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookBack(Consumer<String, byte[]> client, List<TopicPartition> partitions) {
        long since = clock.instant().minus(observer.lookBack()).toEpochMilli();
        Map<TopicPartition, Long> times = partitions.stream().collect(Collectors.toMap(partition -> partition, _ -> since));
        // The ends are asked for first: what is told between the two questions is then heard either way.
        Map<TopicPartition, Long> ends = client.endOffsets(partitions);
        client.offsetsForTimes(times).forEach((partition, found) ->
                client.seek(partition, found == null ? ends.get(partition) : found.offset()));
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        try {
            observer.on(EventMessages.read(topics.inContract(message.topic()), message));
        } catch (RuntimeException failure) {
            LOG.error("{}-{}@{} is passed over.", message.topic(), message.partition(), message.offset(), failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
