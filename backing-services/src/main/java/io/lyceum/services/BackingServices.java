package io.lyceum.services;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way to MySQL, Kafka and Redis. Each is started when it is first asked for, and recorded in a directory, so that one which a killed run has left is
 * found there and stopped (or used again, see {@link ServiceLifetime#DETACHED}) by the next.
 *
 * <p>All methods may be called by several threads; failures are {@link ServiceException}s.
 */
public final class BackingServices implements AutoCloseable {

    private final Options options;
    private final Choice choice;
    private final Deque<Runnable> stopping = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::stopStarted, "backing-services-stop");
    private @Nullable MySqlServer mysql;
    private @Nullable KafkaBroker kafka;
    private @Nullable RedisServer redis;

    private BackingServices(Options options) {
        this.options = options;
        this.choice = new Choice(options);
        if (options.lifetime() == ServiceLifetime.WITH_JVM) {
            Runtime.getRuntime().addShutdownHook(atExit);
        }
    }

    /** Services whose data, logs and records are kept in this directory; it need not exist. */
    public static Builder in(Path directory) {
        return new Builder(directory);
    }

    /** MySQL, started now if it was not yet. */
    public synchronized MySqlServer mysql() {
        if (mysql == null) {
            mysql = started(choice.make("LYCEUM_MYSQL_URL", inContainer(mysqlRecipe()), new GivenServices(options)::mysql,
                    () -> RunningMySql.of(new ContainerStarter(options).start(inContainer(mysqlRecipe()))),
                    () -> RunningMySql.of(new NativeStarter(options).start(mysqlRecipe()))));
        }
        return mysql;
    }

    /** Kafka, started now if it was not yet. */
    public synchronized KafkaBroker kafka() {
        if (kafka == null) {
            kafka = started(choice.make("LYCEUM_KAFKA", inContainer(kafkaRecipe()), new GivenServices(options)::kafka,
                    () -> RunningKafka.of(new ContainerStarter(options).start(inContainer(kafkaRecipe()))),
                    () -> RunningKafka.of(new NativeStarter(options).start(kafkaRecipe()))));
        }
        return kafka;
    }

    /** Redis, started now if it was not yet. */
    public synchronized RedisServer redis() {
        if (redis == null) {
            redis = started(choice.make("LYCEUM_REDIS", inContainer(redisRecipe()), new GivenServices(options)::redis,
                    () -> RunningRedis.of(new ContainerStarter(options).start(inContainer(redisRecipe()))),
                    () -> RunningRedis.of(new NativeStarter(options).start(redisRecipe()))));
        }
        return redis;
    }

    /** What the directory's records speak of, whoever started it. */
    public List<RecordedService> recorded() {
        List<RecordedService> found = new ArrayList<>();
        for (Recipe recipe : recipes()) {
            new NativeStarter(options).recorded(recipe).map(server -> new RecordedService(recipe.name(), ServiceKind.NATIVE,
                    server.state().port(), OptionalLong.of(server.state().server().pid()), server.state().server().isAlive())).ifPresent(found::add);
            new ContainerStarter(options).recorded(inContainer(recipe)).map(server -> new RecordedService(recipe.name(), ServiceKind.CONTAINER,
                    server.state().port(), OptionalLong.empty(), server.isAlive())).ifPresent(found::add);
        }
        return found;
    }

    /**
     * Ends a native server at once, as a crash would; its data stay as they are, and {@link #revive} brings it back.
     *
     * @param service {@code mysql}, {@code kafka} or {@code redis}; one of {@link ServiceTuning#DURABLE} services, which alone have data to come back to
     */
    public synchronized void kill(String service) {
        if (options.tuning() != ServiceTuning.DURABLE) {
            throw new IllegalStateException("what is killed here would come back empty; ask for durable services");
        }
        new NativeStarter(options).recorded(recipe(service))
                .orElseThrow(() -> new ServiceException("No native " + service + " runs in " + options.directory() + "; only such a one can be killed."))
                .kill();
    }

    /** Starts a server again that was killed: with its data, at its port. Returns when it answers. */
    public synchronized void revive(String service) {
        stopping.push(new NativeStarter(options).start(recipe(service))::stop);
    }

    /** Stops what is recorded in the directory and what this object started; data of {@link ServiceTuning#DURABLE} services stay. */
    public synchronized void stop() {
        stopStarted();
        for (Recipe recipe : recipes()) {
            new NativeStarter(options).recorded(recipe).ifPresent(NativeServer::stop);
            new ContainerStarter(options).recorded(inContainer(recipe)).ifPresent(ContainerServer::stop);
        }
    }

    /** Stops everything, as {@link #stop()} does, and deletes the data. */
    public synchronized void wipe() {
        ContainerStarter containers = new ContainerStarter(options);
        List<ContainerRecipe> contained = recipes().stream().map(this::inContainer).filter(containers::hasVolume).toList();
        stop();
        contained.forEach(containers::wipe);
        try {
            for (Recipe recipe : recipes()) {
                Folders.delete(options.directory().resolve(recipe.name()));
            }
        } catch (IOException failure) {
            throw new ServiceException("The data in " + options.directory() + " could not be deleted; delete them by hand.", failure);
        }
    }

    /** Stops what this object started, unless it is {@link ServiceLifetime#DETACHED}. */
    @Override
    public synchronized void close() {
        if (options.lifetime() == ServiceLifetime.WITH_JVM) {
            stopStarted();
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException endingAnyway) {
                return;
            }
        }
    }

    private <S extends BackingService> S started(S service) {
        stopping.push(service::close);
        return service;
    }

    private void stopStarted() {
        while (!stopping.isEmpty()) {
            stopping.pop().run();
        }
        mysql = null;
        kafka = null;
        redis = null;
    }

    private Recipe recipe(String service) {
        return recipes().stream().filter(recipe -> recipe.name().equals(service)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no backing service: " + service));
    }

    private List<Recipe> recipes() {
        return List.of(kafkaRecipe(), redisRecipe(), mysqlRecipe());
    }

    private ContainerRecipe inContainer(Recipe recipe) {
        return ContainerRecipe.of(recipe, options.tuning());
    }

    private KafkaRecipe kafkaRecipe() {
        return new KafkaRecipe(options.tuning());
    }

    private RedisRecipe redisRecipe() {
        return new RedisRecipe(NativeCache.of(options.environment()), options.tuning(), options.progress());
    }

    private MySqlRecipe mysqlRecipe() {
        return new MySqlRecipe(NativeCache.of(options.environment()), options.tuning(), options.progress());
    }

    /** Collects what is asked for; every setting has a default. */
    public static final class Builder {

        private final Path directory;
        private final Map<String, Integer> ports = new HashMap<>();
        private ServiceTuning tuning = ServiceTuning.EPHEMERAL;
        private ServiceLifetime lifetime = ServiceLifetime.WITH_JVM;
        private Map<String, String> environment = System.getenv();
        private Consumer<String> progress = sentence -> { };

        private Builder(Path directory) {
            this.directory = directory.toAbsolutePath();
        }

        /** {@link ServiceTuning#EPHEMERAL} unless said otherwise. */
        public Builder tuning(ServiceTuning value) {
            tuning = value;
            return this;
        }

        /** {@link ServiceLifetime#WITH_JVM} unless said otherwise. */
        public Builder lifetime(ServiceLifetime value) {
            lifetime = value;
            return this;
        }

        /** The variables to read instead of the process's own. */
        public Builder environment(Map<String, String> value) {
            environment = Map.copyOf(value);
            return this;
        }

        /** A fixed port for {@code mysql}, {@code kafka} or {@code redis} instead of any free one; natively started servers only. */
        public Builder port(String service, int port) {
            ports.put(service, port);
            return this;
        }

        /** Hears short sentences about what takes time; called by the thread that asked for the service. */
        public Builder progress(Consumer<String> listener) {
            progress = listener;
            return this;
        }

        public BackingServices open() {
            return new BackingServices(new Options(directory, tuning, lifetime, environment, Map.copyOf(ports), progress));
        }
    }
}
