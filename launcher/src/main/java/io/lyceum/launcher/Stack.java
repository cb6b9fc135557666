package io.lyceum.launcher;

import io.lyceum.services.BackingServices;
import io.lyceum.services.MySqlServer;
import io.lyceum.services.SchemaAccess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

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
    private final StackServices services;
    private final FileChannel lock;
    private final Parts parts;
    private final Map<String, SubgraphApp> apps = new ConcurrentHashMap<>();
    private final Thread atExit;
    private DemoSchoolLoad.Outcome demoSchool = DemoSchoolLoad.Outcome.NOT_ASKED;

    Stack(StackOptions options) {
        this.options = options;
        this.state = new StateDirectory(options.directory());
        this.specs = new Specs(options, state);
        this.lock = state.lock();
        this.services = new StackServices(options, state);
        this.parts = new Parts(state, options.progress());
        this.atExit = new Thread(parts::stopAll, "stack-stop");
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
        Map<String, String> addresses = services.start();
        InPairs.each(options.subgraphs(), name -> apps.put(name, app(name)));
        options.subgraphs().forEach(name -> parts.add(specs.subgraph(apps.get(name), schema(name), addresses)));
        if (options.router()) {
            parts.add(specs.router(addresses));
        }
        parts.bringAll();
        if (options.demoSchool() != null) {
            demoSchool = new DemoSchoolLoad(this, options.subgraphs(), state.demoSchoolNote(), options.progress()).loadIfEmpty(options.demoSchool());
        }
        return this;
    }

    /** Starts one part that was stopped, or a backing service that was killed ({@code mysql}, {@code kafka}, {@code redis}), and returns when it is ready. */
    public void start(String name) {
        if (Names.BACKING_SERVICES.contains(name)) {
            services().revive(name);
        } else {
            parts.bring(name);
        }
    }

    /** Starts one part anew with further variables, which hold until its next start. */
    public void start(String name, Map<String, String> variables) {
        parts.startWith(name, variables);
    }

    /** Asks one part to end, and returns when it has. */
    public void stop(String name) {
        parts.part(name).stop();
    }

    /** Ends one part at once, as a crash would, or a durable backing service ({@code mysql}, {@code kafka}, {@code redis}). */
    public void kill(String name) {
        if (Names.BACKING_SERVICES.contains(name)) {
            services().kill(name);
        } else {
            parts.part(name).kill();
        }
    }

    /** Whether a part's process runs. */
    public boolean isAlive(String name) {
        return parts.running(name).isPresent();
    }

    /** The parts there are: the subgraphs in their order, then the router. */
    public List<String> names() {
        return parts.names();
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
        return parts.running(name).orElseThrow(() -> new LauncherException(name + " does not run; start it first.")).pid();
    }

    /** Whether the part runs and says that it is ready. */
    public boolean isReady(String name) {
        return parts.part(name).isReady();
    }

    /** The file which a part logs to since its last start. */
    public Path log(String name) {
        return state.log(name);
    }

    /** How a subgraph's schema is reached by the subgraph's own account. */
    public SchemaAccess schema(String name) {
        return services.schema(name);
    }

    /** The MySQL server behind the subgraphs. */
    public MySqlServer mysql() {
        return services().mysql();
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
        return services.all();
    }

    /**
     * Trains every subgraph that was started and not trained since its build, so that the next start takes a fraction of the time. The graph answers
     * meanwhile, other launchers may be at work, and a closed stack can be prepared too; a training that fails is told and does no harm.
     */
    public void prepareFastStarts() {
        List<String> untrained = options.subgraphs().stream().filter(name -> !apps.get(name).isTrained()).toList();
        for (String name : untrained) {
            options.progress().accept("preparing fast starts (" + name + " " + (untrained.indexOf(name) + 1) + "/" + untrained.size() + ")");
            Training.train(apps.get(name), parts.part(name).spec(), state.log(name + "-training")).ifPresent(options.progress());
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
        return new CommandRun(name, command, specs.environment(name, schema(name), services.kafkaAddress()), state.log(name + "-import"), output);
    }

    /** Stops every part and the backing services, in the order in which they need each other; data of durable services stay. */
    public void stopAll() {
        parts.stopAll();
        services().stop();
    }

    /** Stops what this stack has started unless it is detached, and gives the directory free. */
    @Override
    public void close() {
        if (!options.isDetached()) {
            parts.stopAll();
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException endingAnyway) {
                // The hook runs; it finds nothing left to do.
            }
        }
        services().close();
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

    private SubgraphApp app(String name) {
        return SubgraphApp.prepare(options.root(), name, state.apps(), state.log("unpacking-" + name));
    }
}
