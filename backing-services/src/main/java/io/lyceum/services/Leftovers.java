package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Ephemeral servers of JVMs that were killed. */
final class Leftovers {

    private Leftovers() {
    }

    /** Stops and deletes what dead JVMs have left in the folders {@code <parent>/<run>/<service>}; what living ones use stays. */
    static void sweep(Path parent) {
        for (Path run : folders(parent)) {
            List<Path> services = folders(run);
            services.forEach(service -> ServiceRecord.read(service)
                    .filter(state -> state.owner() != null && !state.owner().isAlive())
                    .ifPresent(state -> new NativeServer(service, state, ServiceTuning.EPHEMERAL).stop()));
        }
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).toList();
        } catch (IOException vanished) {
            return List.of();
        }
    }
}
