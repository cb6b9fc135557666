package io.lyceum.services;

/** A Redis server. */
public non-sealed interface RedisServer extends BackingService {

    /** The password; empty when none is asked for. */
    String password();

    /** The address with its credentials, as {@code redis://:password@host:port}. */
    String uri();
}
