package io.lyceum.starter.consumer;

import io.lyceum.starter.event.EventConsumer;
import io.lyceum.starter.event.KafkaAwayException;
import io.lyceum.starter.event.Topics;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Starts the consumers as soon as Kafka is there; starting the application does not wait for it. */
final class Consumers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Consumers.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<EventConsumer> consumers;
    private final ConsumerContainers containers;
    private final Topics topics;
    private List<ConcurrentMessageListenerContainer<String, byte[]>> started = List.of();
    private @Nullable Thread starting;

    Consumers(List<EventConsumer> consumers, ConsumerContainers containers, Topics topics) {
        this.consumers = consumers;
        this.containers = containers;
        this.topics = topics;
    }

    @Override
    public synchronized void start() {
        starting = Thread.ofPlatform().name("consumers").daemon().start(this::startWhenKafkaIsThere);
    }

    @Override
    public void stop() {
        List<ConcurrentMessageListenerContainer<String, byte[]>> running;
        synchronized (this) {
            if (starting != null) {
                starting.interrupt();
                starting = null;
            }
            running = started;
            started = List.of();
        }
        running.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public synchronized boolean isRunning() {
        return starting != null;
    }

    private void startWhenKafkaIsThere() {
        try {
            awaitTopics();
            startContainers();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitTopics() throws InterruptedException {
        boolean isAway = false;
        while (true) {
            try {
                topics.ensure(containers.topicsOf(consumers));
                return;
            } catch (KafkaAwayException away) {
                if (!isAway) {
                    LOG.warn("Consumers wait for Kafka.", away);
                }
                isAway = true;
                Thread.sleep(PAUSE);
            }
        }
    }

    private synchronized void startContainers() {
        if (starting == Thread.currentThread()) {
            started = containers.of(consumers);
            started.forEach(ConcurrentMessageListenerContainer::start);
        }
    }
}
