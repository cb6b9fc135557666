package io.lyceum.starter.event;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsResult;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** The topics as Kafka knows them: their names there, and that they exist. */
@Component
public class Topics {

    private static final int PATIENCE_SECONDS = 10;

    private final EventProperties properties;
    private final KafkaProperties kafka;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Topics(EventProperties properties, KafkaProperties kafka) {
        this.properties = properties;
        this.kafka = kafka;
    }

    /** The name in Kafka of a topic, or of a consumer group, of the contract. */
    public String inKafka(String name) {
        return properties.prefix() + name;
    }

    /** The name in the contract of a topic in Kafka. */
    public String inContract(String name) {
        return name.substring(properties.prefix().length());
    }

    /**
     * Makes those topics that are missing. What was once found is not asked for again.
     *
     * @param topics by their names in the contract
     * @throws KafkaAwayException if Kafka does not answer in time
     */
    public void ensure(Collection<String> topics) throws InterruptedException {
        Set<String> missing = topics.stream().map(this::inKafka).filter(topic -> !known.contains(topic)).collect(Collectors.toSet());
        if (missing.isEmpty()) {
            return;
        }
        try (Admin admin = admin()) {
            CreateTopicsResult made = admin.createTopics(missing.stream().map(this::topic).toList());
            for (Map.Entry<String, KafkaFuture<Void>> topic : made.values().entrySet()) {
                await(topic.getValue());
                known.add(topic.getKey());
            }
        } catch (KafkaException away) {
            throw new KafkaAwayException(away);
        }
    }

    /** A client for questions; whoever asks for it closes it. */
    public Admin admin() {
        return Admin.create(kafka.buildAdminProperties());
    }

    private NewTopic topic(String name) {
        return new NewTopic(name, properties.partitions(), properties.replicas());
    }

    private static void await(KafkaFuture<Void> made) throws InterruptedException {
        try {
            made.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new KafkaAwayException(failure.getCause());
            }
        } catch (TimeoutException away) {
            throw new KafkaAwayException(away);
        }
    }
}
