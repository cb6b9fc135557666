package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Ephemeral servers of JVMs that were killed. */
final class Leftovers {

    private static final String PREFIX = "jvm-";

    private Leftovers() {
    }

    /** A new folder for servers of this JVM; a build's JVM loads these classes once for each module that generates code, and each asks for one. */
    static Path folder(Path parent) throws IOException {
        Folders.createPrivate(parent);
        return Files.createTempDirectory(parent, PREFIX + ProcessHandle.current().pid() + "-");
    }

    /** Stops and deletes what dead JVMs have left in their folders; what living ones use stays. */
    static void sweep(Path parent) throws IOException {
        for (Path run : folders(parent)) {
            for (Path service : folders(run)) {
                ServiceRecord.read(service)
                        .filter(state -> state.owner() != null && !state.owner().isAlive())
                        .ifPresent(state -> new NativeServer(service, state, ServiceTuning.EPHEMERAL).stop());
            }
            if (!isOfLivingProcess(run)) {
                folders(run).forEach(Leftovers::removeContainer);
                Folders.delete(run);
            }
        }
    }

    private static void removeContainer(Path service) {
        try {
            ContainerRecord.read(service).ifPresent(state -> new ContainerServer(service, state).stop());
        } catch (ServiceException engineGone) {
            // Its container went with it; tests need not wait for another.
        }
    }

    private static boolean isOfLivingProcess(Path run) {
        String name = run.getFileName().toString();
        return !name.startsWith(PREFIX) || ProcessHandle.of(Long.parseLong(name.split("-")[1])).isPresent();
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
