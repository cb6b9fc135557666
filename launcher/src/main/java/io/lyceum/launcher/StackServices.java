package io.lyceum.launcher;

import io.lyceum.services.BackingServices;
import io.lyceum.services.SchemaAccess;
import io.lyceum.services.Schemas;
import io.lyceum.services.ServiceTuning;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a stack stands on: its backing services, and a schema for each subgraph. */
final class StackServices {

    private final StackOptions options;
    private final StateDirectory state;
    private final BackingServices services;
    private final Map<String, SchemaAccess> schemas = new LinkedHashMap<>();

    StackServices(StackOptions options, StateDirectory state) {
        this.options = options;
        this.state = state;
        this.services = BackingServices.in(state.services()).tuning(options.tuning()).lifetime(options.lifetime()).progress(options.progress()).open();
        if (options.tuning() == ServiceTuning.EPHEMERAL) {
            DemoSchoolLoad.forget(state.demoSchoolNote());
        }
    }

    BackingServices all() {
        return services;
    }

    /** Starts what was asked for; the answer is the variables by which the parts find it. */
    Map<String, String> start() {
        Stopwatch watch = new Stopwatch();
        Map<String, String> addresses = new TreeMap<>();
        told("mysql", watch, services.mysql().port());
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
    Map<String, String> kafkaAddress() {
        if (!options.kafka()) {
            return Map.of();
        }
        String address = services.kafka().bootstrapServers();
        return Map.of("LYCEUM_KAFKA", address, "SPRING_KAFKA_BOOTSTRAP_SERVERS", address);
    }

    /** How a subgraph's schema is reached by the subgraph's own account; made now if it was not yet. */
    synchronized SchemaAccess schema(String name) {
        return schemas.computeIfAbsent(name, each -> Schemas.provision(services.mysql(), "lyceum_" + each, "lyceum_" + each, state.secret("mysql-" + each)));
    }

    private void told(String name, Stopwatch watch, int port) {
        options.progress().accept("%-12s ready after %s, port %d".formatted(name, watch, port));
    }
}
