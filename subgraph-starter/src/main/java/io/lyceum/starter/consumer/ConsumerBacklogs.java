package io.lyceum.starter.consumer;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.lyceum.starter.event.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What the consumers of this subgraph have still to do, as Kafka knows it: asked for all at once, and at most every few seconds. */
final class ConsumerBacklogs {

    private static final Duration LIFETIME = Duration.ofSeconds(3);
    private static final int PATIENCE_SECONDS = 2;

    private final List<ConsumerGroup> groups;
    private final Topics topics;
    private final LoadingCache<String, Map<ConsumerGroup, ConsumerBacklog>> known =
            Caffeine.newBuilder().expireAfterWrite(LIFETIME).build(_ -> read());

    ConsumerBacklogs(List<ConsumerGroup> groups, Topics topics) {
        this.groups = groups;
        this.topics = topics;
    }

    /** Empty while Kafka does not answer. */
    Optional<ConsumerBacklog> of(ConsumerGroup group) {
        return Optional.ofNullable(known.get("all").get(group));
    }

    private Map<ConsumerGroup, ConsumerBacklog> read() {
        if (groups.isEmpty()) {
            return Map.of();
        }
        try (Admin admin = topics.admin()) {
            return read(admin);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Map.of();
        } catch (ExecutionException | TimeoutException | KafkaException away) {
            return Map.of();
        }
    }

    private Map<ConsumerGroup, ConsumerBacklog> read(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = get(admin.listConsumerGroupOffsets(groups.stream()
                .flatMap(group -> Stream.of(group.name(), group.replay()))
                .collect(Collectors.toMap(topics::inKafka, _ -> new ListConsumerGroupOffsetsSpec()))).all());
        List<TopicPartition> partitions = Stream.concat(
                committed.values().stream().flatMap(offsets -> offsets.keySet().stream()), deadLetterPartitions(admin)).distinct().toList();
        Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> begins = offsets(admin, partitions, OffsetSpec.earliest());
        Map<ConsumerGroup, ConsumerBacklog> backlogs = new HashMap<>();
        for (ConsumerGroup group : groups) {
            Map<TopicPartition, OffsetAndMetadata> heard = committed.getOrDefault(topics.inKafka(group.name()), Map.of());
            Map<TopicPartition, OffsetAndMetadata> replayed = committed.getOrDefault(topics.inKafka(group.replay()), Map.of());
            String parked = topics.inKafka(group.deadLetters());
            long events = heard.keySet().stream().mapToLong(partition -> left(partition, heard, begins, ends)).sum();
            long deadLetters = partitions.stream().filter(partition -> partition.topic().equals(parked))
                    .mapToLong(partition -> left(partition, replayed, begins, ends)).sum();
            backlogs.put(group, new ConsumerBacklog(events, deadLetters));
        }
        return backlogs;
    }

    private Stream<TopicPartition> deadLetterPartitions(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        List<String> parked = groups.stream().map(group -> topics.inKafka(group.deadLetters())).toList();
        return get(admin.describeTopics(parked).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition())));
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        return get(admin.listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> which))).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private static long left(TopicPartition partition, Map<TopicPartition, OffsetAndMetadata> done, Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends) {
        @Nullable OffsetAndMetadata upTo = done.get(partition);
        long begin = begins.getOrDefault(partition, 0L);
        return ends.getOrDefault(partition, begin) - Math.max(begin, upTo == null ? begin : upTo.offset());
    }

    private static <T> T get(KafkaFuture<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
