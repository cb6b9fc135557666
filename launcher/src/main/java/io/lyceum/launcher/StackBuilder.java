package io.lyceum.launcher;

import io.lyceum.services.ServiceLifetime;
import io.lyceum.services.ServiceTuning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link Stack} is to be; every setting has a default, which is that of a test. */
public final class StackBuilder {

    private final Path directory;
    private final Map<String, Map<String, String>> environments = new HashMap<>();
    private @Nullable Path root;
    private @Nullable StackPorts ports;
    private ServiceTuning tuning = ServiceTuning.EPHEMERAL;
    private ServiceLifetime lifetime = ServiceLifetime.WITH_JVM;
    private List<String> subgraphs = Names.SUBGRAPHS;
    private boolean router = true;
    private boolean kafka;
    private boolean redis;
    private boolean demoAccounts = true;
    private @Nullable Instant demoSchool;
    private boolean debug = true;
    private boolean budgets;
    private boolean fastStarts;
    private List<String> javaSettings = StackOptions.LEAN_JAVA;
    private Consumer<String> progress = sentence -> { };

    StackBuilder(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** The clone whose builds are run; unless said otherwise the one that the working directory is in. */
    public StackBuilder root(Path value) {
        root = value.toAbsolutePath().normalize();
        return this;
    }

    /** The router at this port, the subgraphs at the four after it; unless said otherwise, any five free ones. */
    public StackBuilder portBase(int base) {
        ports = StackPorts.from(base);
        return this;
    }

    /** The ports that {@code LYCEUM_PORT_BASE} names, 4000 to 4004 when it is not set. */
    public StackBuilder portsOf(Map<String, String> environment) {
        ports = StackPorts.from(environment);
        return this;
    }

    /** {@link ServiceTuning#EPHEMERAL} unless said otherwise: every start is from empty. */
    public StackBuilder tuning(ServiceTuning value) {
        tuning = value;
        return this;
    }

    /** {@link ServiceLifetime#WITH_JVM} unless said otherwise; the subgraphs and the router live as long as the backing services do. */
    public StackBuilder lifetime(ServiceLifetime value) {
        lifetime = value;
        return this;
    }

    /** The subgraphs to start, all four unless said otherwise. */
    public StackBuilder subgraphs(String... names) {
        subgraphs = List.of(names);
        subgraphs.stream().filter(name -> !Names.SUBGRAPHS.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("no subgraph: " + name);
        });
        return this;
    }

    /** Whether there is a router; there is unless said otherwise. */
    public StackBuilder router(boolean value) {
        router = value;
        return this;
    }

    /** Whether there is Kafka; there is not unless said otherwise. */
    public StackBuilder kafka(boolean value) {
        kafka = value;
        return this;
    }

    /** Whether there is Redis; there is not unless said otherwise. */
    public StackBuilder redis(boolean value) {
        redis = value;
        return this;
    }

    /** Whether the accounts with the public password exist; they do unless said otherwise. */
    public StackBuilder demoAccounts(boolean value) {
        demoAccounts = value;
        return this;
    }

    /**
     * Loads the demo school of a day into databases that are empty; there is none unless said otherwise. {@code start} returns when it is there, and
     * fails when a subgraph did not finish its part.
     */
    public StackBuilder demoSchool(Instant today) {
        demoSchool = today;
        return this;
    }

    /** Whether {@code x-lyceum-debug: true} is honoured; it is unless said otherwise. */
    public StackBuilder debug(boolean value) {
        debug = value;
        return this;
    }

    /** Whether the router keeps budgets of clients; it does not unless said otherwise, because all clients of a test or a measurement look like one. */
    public StackBuilder budgets(boolean value) {
        budgets = value;
        return this;
    }

    /** Whether trainings are used for starts (see {@link Stack#prepareFastStarts()}); they are not unless said otherwise. */
    public StackBuilder fastStarts(boolean value) {
        fastStarts = value;
        return this;
    }

    /** What the subgraphs' JVMs are told, instead of the lean settings. */
    public StackBuilder javaSettings(String... values) {
        javaSettings = List.of(values);
        return this;
    }

    /** A variable of one part of the graph ({@code router} or a subgraph's name), on top of the usual ones or instead of one of them. */
    public StackBuilder environment(String name, String variable, String value) {
        if (!Names.ALL.contains(name)) {
            throw new IllegalArgumentException("no part of the graph: " + name);
        }
        environments.computeIfAbsent(name, _ -> new HashMap<>()).put(variable, value);
        return this;
    }

    /** Hears a short sentence about each step, from any thread. */
    public StackBuilder progress(Consumer<String> listener) {
        progress = listener;
        return this;
    }

    /** A stack that is not started yet. */
    public Stack open() {
        return new Stack(new StackOptions(root == null ? enclosingClone() : root, directory, ports == null ? StackPorts.free() : ports, tuning, lifetime,
                subgraphs, router, kafka, redis, demoAccounts, demoSchool, debug, budgets, fastStarts, javaSettings, Map.copyOf(environments), progress));
    }

    /** Opens the stack and starts it; what was started is stopped again when that fails. */
    public Stack start() {
        Stack stack = open();
        try {
            return stack.start();
        } catch (RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    private static Path enclosingClone() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("schema/supergraph.graphql"))) {
                return folder;
            }
        }
        throw new LauncherException("The folder " + here + " is in no clone of Lyceum; change into one.");
    }
}
