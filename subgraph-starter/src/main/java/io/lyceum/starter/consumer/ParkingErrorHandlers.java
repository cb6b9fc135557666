package io.lyceum.starter.consumer;

import io.lyceum.starter.event.MalformedEventException;
import io.lyceum.starter.event.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens to an event that a consumer did not take in: it is tried again a few times within two seconds, then put among the dead
 * letters with the cause in its headers, and the next one gets its turn. Where the database is to blame it is tried until it succeeds:
 * every other event would fail as well.
 */
final class ParkingErrorHandlers {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingErrorHandlers.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS_AGAIN = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int ANY_PARTITION = -1;

    private final KafkaOperations<String, byte[]> producer;
    private final Topics topics;
    private final MeterRegistry meters;

    ParkingErrorHandlers(KafkaOperations<String, byte[]> producer, Topics topics, MeterRegistry meters) {
        this.producer = producer;
        this.topics = topics;
        this.meters = meters;
    }

    CommonErrorHandler of(ConsumerGroup group) {
        var parking = new DeadLetterPublishingRecoverer(producer,
                (message, cause) -> new TopicPartition(topics.inKafka(group.deadLetters()), ANY_PARTITION));
        parking.excludeHeader(HeadersToAdd.EX_STACKTRACE);
        DefaultErrorHandler handler = new DefaultErrorHandler((message, cause) -> {
            parking.accept(message, cause);
            meters.counter("lyceum.consumer.parked", "consumer", group.name()).increment();
            LOG.error("{} could not take in {}-{}@{}; it is among the dead letters.", group.name(), message.topic(), message.partition(),
                    message.offset(), cause);
        }, fewTimes());
        handler.setBackOffFunction((message, cause) -> TransientFailure.isBehind(cause) ? untilItSucceeds() : fewTimes());
        handler.setResetStateOnExceptionChange(false);
        handler.addNotRetryableExceptions(MalformedEventException.class);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    private static BackOff fewTimes() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxAttempts(ATTEMPTS_AGAIN);
        return pauses;
    }

    private static BackOff untilItSucceeds() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        return pauses;
    }
}
