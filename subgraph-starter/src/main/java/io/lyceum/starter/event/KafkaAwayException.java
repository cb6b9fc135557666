package io.lyceum.starter.event;

/** Kafka does not do what it is asked for; the same later may succeed. */
public class KafkaAwayException extends RuntimeException {

    public KafkaAwayException(Throwable cause) {
        super("Kafka does not answer.", cause);
    }
}
