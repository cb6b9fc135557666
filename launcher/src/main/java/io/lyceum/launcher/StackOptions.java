package io.lyceum.launcher;

import io.lyceum.services.ServiceLifetime;
import io.lyceum.services.ServiceTuning;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a {@link Stack} was asked for. */
record StackOptions(
        Path root,
        Path directory,
        StackPorts ports,
        ServiceTuning tuning,
        ServiceLifetime lifetime,
        List<String> subgraphs,
        boolean router,
        boolean kafka,
        boolean redis,
        boolean demoAccounts,
        @Nullable Instant demoSchool,
        boolean debug,
        boolean budgets,
        boolean fastStarts,
        List<String> javaSettings,
        Map<String, Map<String, String>> environments,
        Consumer<String> progress) {

    /** Lean enough for everything to share a small machine; the heap is half as large again as a busy subgraph was seen to need. */
    static final List<String> LEAN_JAVA = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:ReservedCodeCacheSize=96m", "-XX:+ExitOnOutOfMemoryError",
            "-Duser.timezone=UTC");

    /** The variables set on top of the usual ones. */
    Map<String, String> environment(String name) {
        return environments.getOrDefault(name, Map.of());
    }

    boolean isDetached() {
        return lifetime == ServiceLifetime.DETACHED;
    }
}
