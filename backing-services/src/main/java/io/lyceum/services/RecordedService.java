package io.lyceum.services;

import java.util.OptionalLong;

/**
 * A service that a directory's record speaks of.
 *
 * @param name {@code mysql}, {@code kafka} or {@code redis}
 * @param pid the process id of a native server; empty for a container
 * @param running whether its process or container is there
 */
public record RecordedService(String name, ServiceKind kind, int port, OptionalLong pid, boolean running) {
}
