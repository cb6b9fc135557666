package io.lyceum.launcher;

import io.lyceum.services.BackingServices;
import io.lyceum.services.MySqlServer;
import io.lyceum.services.SchemaAccess;
import io.lyceum.services.Schemas;
import io.lyceum.services.ServiceTuning;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole graph, or as much of it as was asked for: backing services, subgraphs, router, each in a process of its own. Everything it keeps is in one
 * directory; two stacks in two directories do not disturb each other.
 *
 * <p>{@code Stack.in(Path.of("target/stack")).start()} is a graph for tests: on free ports, from empty, gone with the JVM. Failures are
 * {@link LauncherException}s and {@link io.lyceum.services.ServiceException}s. The parts are named {@code router}, {@code users}, {@code courses},
 * {@code enrollments}, {@code assessments}.
 */
public final class Stack implements AutoCloseable {

    private final StackOptions options;
    private final StateDirectory state;
    private final Specs specs;
    private final BackingServices services;
    private final FileChannel lock;
    private final Map<String, ServiceProcess> parts = new LinkedHashMap<>();
    private final Map<String, SubgraphApp> apps = new ConcurrentHashMap<>();
    private final Map<String, SchemaAccess> schemas = new LinkedHashMap<>();
    private final Thread atExit = new Thread(this::stopParts, "stack-stop");
    private final LaunchGate gate = new LaunchGate();
    private DemoSchoolLoad.Outcome demoSchool = DemoSchoolLoad.Outcome.NOT_ASKED;

    Stack(StackOptions options) {
        this.options = options;
        this.state = new StateDirectory(options.directory());
        this.specs = new Specs(options, state);
        this.lock = state.lock();
        this.services = BackingServices.in(state.services()).tuning(options.tuning()).lifetime(options.lifetime()).progress(options.progress()).open();
        if (options.tuning() == ServiceTuning.EPHEMERAL) {
            DemoSchoolLoad.forget(state.demoSchoolNote());
        }
        if (!options.isDetached()) {
            Runtime.getRuntime().addShutdownHook(atExit);
        }
    }

    /** A stack whose data, logs, records and secrets are kept in this directory; it need not exist. */
    public static StackBuilder in(Path directory) {
        return new StackBuilder(directory);
    }

    /** Starts what does not run yet, or runs out of date, and returns when all of it is ready. */
    public Stack start() {
        Map<String, String> addresses = startServices();
        InPairs.each(options.subgraphs(), name -> apps.put(name, app(name)));
        options.subgraphs().forEach(name -> parts.put(name, new ServiceProcess(specs.subgraph(apps.get(name), schema(name), addresses), state, gate)));
        if (options.router()) {
            parts.put(Names.ROUTER, new ServiceProcess(specs.router(addresses), state, gate));
        }
        // The router can wait for the subgraphs as well as be waited for: it uses the core that the last of them leaves idle.
        InPairs.each(names(), this::bring);
        if (options.demoSchool() != null) {
            demoSchool = new DemoSchoolLoad(this, options.subgraphs(), state.demoSchoolNote(), options.progress()).loadIfEmpty(options.demoSchool());
        }
        return this;
    }

    /** Starts one part that was stopped, or a backing service that was killed ({@code mysql}, {@code kafka}, {@code redis}), and returns when it is ready. */
    public void start(String name) {
        if (Names.BACKING_SERVICES.contains(name)) {
            services.revive(name);
        } else {
            bring(name);
        }
    }

    /** Starts one part anew with further variables, which hold until its next start. */
    public void start(String name, Map<String, String> variables) {
        part(name).stop();
        new ServiceProcess(part(name).spec().with(variables), state, gate).start();
    }

    /** Asks one part to end, and returns when it has. */
    public void stop(String name) {
        part(name).stop();
    }

    /** Ends one part at once, as a crash would, or a durable backing service ({@code mysql}, {@code kafka}, {@code redis}). */
    public void kill(String name) {
        if (Names.BACKING_SERVICES.contains(name)) {
            services.kill(name);
        } else {
            part(name).kill();
        }
    }

    /** Whether a part's process runs. */
    public boolean isAlive(String name) {
        return part(name).record().filter(ProcessRecord::isAlive).isPresent();
    }

    /** The parts there are: the subgraphs in their order, then the router. */
    public List<String> names() {
        return List.copyOf(parts.keySet());
    }

    public int port(String name) {
        return options.ports().of(name);
    }

    /** The address of one part, without a path. */
    public String url(String name) {
        return "http://127.0.0.1:" + port(name);
    }

    /** Where clients send their queries. */
    public String graphUrl() {
        return url(Names.ROUTER) + "/graphql";
    }

    /** The process id of a part that was started; fails when it does not run. */
    public long pid(String name) {
        return part(name).record().filter(ProcessRecord::isAlive).orElseThrow(() -> new LauncherException(name + " does not run; start it first.")).pid();
    }

    /** Whether the part runs and says that it is ready. */
    public boolean isReady(String name) {
        return part(name).isReady();
    }

    /** The file which a part logs to since its last start. */
    public Path log(String name) {
        return state.log(name);
    }

    /** How a subgraph's schema is reached by the subgraph's own account. */
    public synchronized SchemaAccess schema(String name) {
        return schemas.computeIfAbsent(name, each -> Schemas.provision(services.mysql(), "lyceum_" + each, "lyceum_" + each, state.secret("mysql-" + each)));
    }

    /** The MySQL server behind the subgraphs. */
    public MySqlServer mysql() {
        return services.mysql();
    }

    /** The key shared by the router and the subgraphs, in hexadecimal digits. */
    public String routerSecret() {
        return state.secret("router");
    }

    /** The key of the demo partner, for the header {@code x-lyceum-key}. */
    public String partnerKey() {
        return state.secret(Names.DEMO_PARTNER);
    }

    /** The backing services, for whoever needs Kafka or Redis, or stops one of them. */
    public BackingServices services() {
        return services;
    }

    /**
     * Trains every subgraph that was started and not trained since its build, so that the next start takes a fraction of the time. The graph answers
     * meanwhile; a training that fails is told and does no harm.
     */
    public void prepareFastStarts() {
        List<String> untrained = options.subgraphs().stream().filter(name -> !apps.get(name).isTrained()).toList();
        for (String name : untrained) {
            options.progress().accept("preparing fast starts (" + name + " " + (untrained.indexOf(name) + 1) + "/" + untrained.size() + ")");
            Training.train(apps.get(name), part(name).spec(), state.log(name + "-training")).ifPresent(options.progress());
        }
    }

    /**
     * Runs a subgraph's program beside the running one, as a command with these arguments and without a port, to its end.
     *
     * @param output hears each line that it prints
     * @return its exit status
     */
    public int run(String name, List<String> arguments, Consumer<String> output) {
        return command(name, arguments, options.javaSettings(), output).run();
    }

    /** Runs a subgraph's program once more beside the running one, as a command with these arguments; see {@link CommandRun}. */
    CommandRun command(String name, List<String> arguments, List<String> javaSettings, Consumer<String> output) {
        SubgraphApp app = app(name);
        List<String> command = specs.java(app, javaSettings);
        if (options.fastStarts() && Files.exists(app.cache())) {
            command.add(1, "-XX:AOTCache=" + app.cache());
        }
        command.addAll(arguments);
        return new CommandRun(name, command, specs.environment(name, schema(name), kafkaAddress()), state.log(name + "-import"), output);
    }

    /** Stops every part and the backing services, in the order in which they need each other; data of durable services stay. */
    public void stopAll() {
        stopParts();
        services.stop();
    }

    /** Stops what this stack has started unless it is detached, and gives the directory free. */
    @Override
    public void close() {
        if (!options.isDetached()) {
            stopParts();
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException endingAnyway) {
                // The hook runs; it finds nothing left to do.
            }
        }
        services.close();
        try {
            lock.close();
        } catch (IOException failure) {
            throw new LauncherException("The lock of " + state.path() + " could not be given free.", failure);
        }
    }

    /** What became of the demo school at the last start. */
    DemoSchoolLoad.Outcome demoSchool() {
        return demoSchool;
    }

    StateDirectory state() {
        return state;
    }

    private Map<String, String> startServices() {
        Stopwatch watch = new Stopwatch();
        Map<String, String> addresses = new TreeMap<>();
        MySqlServer mysql = services.mysql();
        told("mysql", watch, mysql.port());
        if (options.kafka()) {
            Stopwatch kafka = new Stopwatch();
            addresses.putAll(kafkaAddress());
            told("kafka", kafka, services.kafka().port());
        }
        if (options.redis()) {
            Stopwatch redis = new Stopwatch();
            addresses.put("LYCEUM_REDIS", services.redis().uri());
            told("redis", redis, services.redis().port());
        }
        options.subgraphs().forEach(this::schema);
        return addresses;
    }

    /** How Kafka is reached, started now if it was not yet; nothing where this stack has none. */
    private Map<String, String> kafkaAddress() {
        if (!options.kafka()) {
            return Map.of();
        }
        String address = services.kafka().bootstrapServers();
        return Map.of("LYCEUM_KAFKA", address, "SPRING_KAFKA_BOOTSTRAP_SERVERS", address);
    }

    private SubgraphApp app(String name) {
        return SubgraphApp.prepare(options.root(), name, state.apps(), state.log("unpacking-" + name));
    }

    private void bring(String name) {
        ServiceProcess part = part(name);
        if (part.isCurrent()) {
            options.progress().accept("%-12s runs already, port %d".formatted(name, port(name)));
            return;
        }
        Stopwatch watch = new Stopwatch();
        part.stop();
        part.start();
        told(name, watch, port(name));
    }

    private void told(String name, Stopwatch watch, int port) {
        options.progress().accept("%-12s ready after %s, port %d".formatted(name, watch, port));
    }

    private void stopParts() {
        gate.shut();
        List<String> names = new ArrayList<>(state.records().keySet());
        if (names.remove(Names.ROUTER)) {
            ServiceProcess.stop(Names.ROUTER, state);
        }
        InPairs.all(names, name -> ServiceProcess.stop(name, state));
    }

    private ServiceProcess part(String name) {
        @Nullable ServiceProcess part = parts.get(name);
        if (part == null) {
            throw new IllegalArgumentException("no part of this stack: " + name);
        }
        return part;
    }
}
