package io.lyceum.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the file from which a JVM takes classes that were loaded and linked in an earlier run. */
final class Training {

    // The graph answers already, and comes first.
    private static final Path NICE = Path.of("/usr/bin/nice");

    private Training() {
    }

    /**
     * Starts the program up to the point at which it would listen, and keeps what was learnt.
     *
     * @return a sentence when that failed
     */
    static Optional<String> train(SubgraphApp app, ServiceSpec spec, Path log) {
        Path fresh = app.folder().resolve("app.aot." + ProcessHandle.current().pid());
        List<String> command = new ArrayList<>(spec.command());
        if (Files.isExecutable(NICE)) {
            command.addAll(0, List.of(NICE.toString(), "-n", "19"));
        }
        command.addAll(command.indexOf("-jar"), List.of("-XX:AOTCacheOutput=" + fresh, "-Dspring.context.exit=onRefresh"));
        try {
            Files.deleteIfExists(log);
            Commands.run(command, spec.environment(), log);
            Files.move(fresh, app.cache(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            app.deleteOlder();
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(giveUp(app, failure));
        }
    }

    /** The next build is a new chance; until then nobody waits for this again. */
    private static String giveUp(SubgraphApp app, IOException failure) {
        try {
            Files.createFile(app.untrainable());
        } catch (IOException unwritable) {
            failure.addSuppressed(unwritable);
        }
        return "fast starts of " + app.name() + " cannot be prepared (" + failure.getMessage() + "); it starts without";
    }
}
