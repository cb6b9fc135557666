package io.lyceum.services;

/** A Kafka broker. */
public non-sealed interface KafkaBroker extends BackingService {

    /** What a client needs as {@code bootstrap.servers}. */
    String bootstrapServers();
}
