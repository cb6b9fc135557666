package io.lyceum.services;

import java.util.OptionalLong;

/** A server that answers. */
public sealed interface BackingService extends AutoCloseable permits MySqlServer, KafkaBroker, RedisServer {

    ServiceKind kind();

    String host();

    int port();

    /** The process id of a native server; empty for any other kind. */
    OptionalLong pid();

    /** Stops the server unless it was given; may be called more than once. */
    @Override
    void close();
}
