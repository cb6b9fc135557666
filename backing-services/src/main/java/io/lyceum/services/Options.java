package io.lyceum.services;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What {@link BackingServices} were asked for. */
record Options(
        Path directory,
        ServiceTuning tuning,
        ServiceLifetime lifetime,
        Map<String, String> environment,
        Map<String, Integer> ports,
        Consumer<String> progress) {

    /** The fixed port asked for, if any. */
    Optional<Integer> port(String service) {
        return Optional.ofNullable(ports.get(service));
    }

    /** The environment variable's value; empty when it is missing or blank. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
