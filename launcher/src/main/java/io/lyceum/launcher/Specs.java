package io.lyceum.launcher;

import io.lyceum.services.SchemaAccess;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Puts together commands and variables of the graph's parts. */
record Specs(StackOptions options, StateDirectory state) {

    private static final String HOST = "127.0.0.1";

    /** What is the same for every start of a subgraph: its JVM, its jar. */
    List<String> java(SubgraphApp app, List<String> settings) {
        List<String> command = new ArrayList<>();
        command.add(Commands.java());
        command.addAll(settings);
        command.addAll(List.of("-jar", app.jar().toString()));
        return command;
    }

    ServiceSpec subgraph(SubgraphApp app, SchemaAccess schema, Map<String, String> services) {
        return new ServiceSpec(app.name(), options.ports().of(app.name()), java(app, options.javaSettings()), app.fingerprint(),
                options.fastStarts() ? app.cache() : null, environment(app.name(), schema, services), app.folder(), "/actuator/health/readiness");
    }

    /** The variables of a subgraph, without those the launcher's own process has. */
    Map<String, String> environment(String name, SchemaAccess schema, Map<String, String> services) {
        Map<String, String> variables = new TreeMap<>(services);
        variables.put("SERVER_PORT", Integer.toString(options.ports().of(name)));
        variables.put("SPRING_DATASOURCE_URL", schema.jdbcUrl());
        variables.put("SPRING_DATASOURCE_USERNAME", schema.username());
        variables.put("SPRING_DATASOURCE_PASSWORD", schema.password());
        variables.put("LYCEUM_SUBGRAPH", name);
        variables.put("LYCEUM_CURSOR_SECRET", state.secret("cursor"));
        variables.put("LYCEUM_EVENTS_ENABLED", Boolean.toString(options.kafka()));
        variables.putAll(shared());
        if (name.equals("users")) {
            variables.put("LYCEUM_KEYS_FILE", state.keys().toString());
            variables.put("LYCEUM_PII_KEYS_FILE", state.dataKeys().toString());
            variables.put("LYCEUM_MAIL_MAILBOX", state.mailbox().toString());
            variables.put("LYCEUM_AVATARS_DIRECTORY", state.avatars().toString());
            variables.put("LYCEUM_PUBLIC_URL", "http://" + HOST + ":" + options.ports().of(name));
            variables.put("LYCEUM_DEMO_ACCOUNTS", Boolean.toString(options.demoAccounts()));
        }
        if (name.equals("assessments")) {
            variables.put("LYCEUM_SUBMISSION_FILES_DIRECTORY", state.submissionFiles().toString());
        }
        variables.putAll(options.environment(name));
        return variables;
    }

    ServiceSpec router(Map<String, String> services) {
        Path folder = options.root().resolve("router-config");
        Map<String, String> variables = new TreeMap<>(services);
        variables.put("LYCEUM_ROUTER_HOST", HOST);
        variables.put("LYCEUM_ROUTER_PORT", Integer.toString(options.ports().of(Names.ROUTER)));
        variables.put("LYCEUM_SUPERGRAPH", options.root().resolve("schema").resolve("supergraph.graphql").toString());
        Names.SUBGRAPHS.forEach(name -> variables.put("LYCEUM_" + name.toUpperCase(Locale.ROOT) + "_URL",
                "http://" + HOST + ":" + options.ports().of(name) + "/graphql"));
        variables.putAll(shared());
        variables.put("LYCEUM_PARTNERS", "{\"%s\":\"%s\"}".formatted(Names.DEMO_PARTNER, Fingerprints.ofText(state.secret(Names.DEMO_PARTNER))));
        variables.put("LYCEUM_DEMO_ACCOUNTS", Boolean.toString(options.demoAccounts()));
        if (!options.budgets()) {
            variables.put("LYCEUM_BUDGET", "0");
        }
        variables.putAll(options.environment(Names.ROUTER));
        return new ServiceSpec(Names.ROUTER, options.ports().of(Names.ROUTER),
                List.of(folder.resolve("node_modules/node/bin/node").toString(), "--max-semi-space-size=8", "src/server.ts"),
                Fingerprints.ofFiles(folder.resolve("src"), folder.resolve("package-lock.json")), null, variables, folder, "/readiness");
    }

    private Map<String, String> shared() {
        return Map.of(
                "LYCEUM_ROUTER_SECRET", state.secret("router"),
                "LYCEUM_JWKS_URL", "http://" + HOST + ":" + options.ports().of("users") + "/.well-known/jwks.json",
                "LYCEUM_DEBUG", Boolean.toString(options.debug()));
    }
}
