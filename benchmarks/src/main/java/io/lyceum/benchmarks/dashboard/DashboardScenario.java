package io.lyceum.benchmarks.dashboard;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Finding;
import io.lyceum.benchmarks.Finding.Verdict;
import io.lyceum.benchmarks.Scenario;
import io.lyceum.benchmarks.Session;
import io.lyceum.benchmarks.endpoint.EndpointApplication;
import io.lyceum.benchmarks.graph.SignedIn;
import io.lyceum.benchmarks.measure.JavaProcess;
import io.lyceum.benchmarks.measure.Json;
import io.lyceum.benchmarks.measure.Load;
import io.lyceum.benchmarks.measure.Sample;
import io.lyceum.benchmarks.measure.Slice;
import io.lyceum.benchmarks.measure.Statements;
import io.lyceum.benchmarks.measure.Target;
import io.lyceum.benchmarks.measure.Turns;
import io.lyceum.launcher.Stack;
import io.lyceum.services.SchemaAccess;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The dashboard through the router and four subgraphs, against one endpoint written by hand over the same four databases. */
public final class DashboardScenario implements Scenario {

    private static final List<String> SUBGRAPHS = List.of("users", "courses", "enrollments", "assessments");
    private static final double LEAST = 0.25;

    @Override
    public String name() {
        return "dashboard";
    }

    @Override
    public List<Finding> run(Session session) {
        Path folder = session.folder(name());
        session.say("  starting the whole graph and the rival");
        try (Stack stack = Stack.in(folder).root(session.root()).debug(false).start()) {
            LearnerFixture.write(stack);
            try (JavaProcess endpoint = endpoint(stack, folder.resolve("endpoint.log"))) {
                SignedIn learner = new SignedIn(stack.graphUrl(), LearnerFixture.EMAIL);
                Target graph = new Target("graph", stack.port("router"), "/graphql", Question.body(), learner::header, processes(stack,
                        Stream.concat(Stream.of("router"), SUBGRAPHS.stream()).mapToLong(stack::pid)));
                Target rival = new Target("rival", endpoint.port(), "/dashboard", Json.write(Question.WANTED), learner::header,
                        processes(stack, LongStream.of(endpoint.pid())));
                Question.requireSameAnswers(graph, rival);
                Finding statements = new Finding("dashboard of 20 enrollments", "statements",
                        "%.0f".formatted(Statements.selectsPer(graph, stack.mysql())),
                        "%.0f".formatted(Statements.selectsPer(rival, stack.mysql())), "", "", Verdict.INFORMATION);
                List<Finding> findings = new ArrayList<>(findings(Turns.take(session, List.of(graph, rival)), graph, rival, statements));
                findings.add(byPart(session, stack, graph));
                return findings;
            }
        } catch (SQLException failure) {
            throw new BenchmarkException("The learner's courses could not be written: " + failure.getMessage() + ".", failure);
        }
    }

    private static List<Finding> findings(Turns turns, Target graph, Target rival, Finding statements) {
        Sample processor = turns.ratio(graph, rival, Slice::microsPerRequest);
        Sample throughput = turns.ratio(graph, rival, Slice::throughput);
        return List.of(
                new Finding(statements.scenario(), "processor per request",
                        "%.0f µs".formatted(turns.sample(graph, Slice::microsPerRequest).median()),
                        "%.0f µs".formatted(turns.sample(rival, Slice::microsPerRequest).median()),
                        processor.text("%.2f"), "", Verdict.INFORMATION),
                new Finding(statements.scenario(), "throughput",
                        "%.0f/s".formatted(turns.sample(graph, Slice::throughput).median()),
                        "%.0f/s".formatted(turns.sample(rival, Slice::throughput).median()),
                        throughput.text("%.2f"), String.format(Locale.ROOT, "≥ %.2f, then 0.33", LEAST), Verdict.of(throughput.median() >= LEAST)),
                statements);
    }

    /** Which process the graph's processor time goes to. */
    private static Finding byPart(Session session, Stack stack, Target graph) {
        Map<String, Long> parts = new LinkedHashMap<>();
        Stream.concat(Stream.of("router"), SUBGRAPHS.stream()).forEach(part -> parts.put(part, stack.pid(part)));
        stack.mysql().pid().ifPresent(pid -> parts.put("mysqld", pid));
        String text = parts.entrySet().stream()
                .map(part -> "%s %.0f µs".formatted(part.getKey(), Load.on(
                                new Target(graph.name(), graph.port(), graph.path(), graph.body(), false, graph.headers(), List.of(part.getValue())),
                                Duration.ofSeconds(session.isQuick() ? 2 : 5))
                        .microsPerRequest()))
                .collect(Collectors.joining(", "));
        return Finding.information("dashboard of 20 enrollments", "processor per request, by part", text);
    }

    private static List<Long> processes(Stack stack, LongStream servers) {
        List<Long> processes = new ArrayList<>(servers.boxed().toList());
        stack.mysql().pid().ifPresent(processes::add);
        return processes;
    }

    private static JavaProcess endpoint(Stack stack, Path log) {
        List<String> command = new ArrayList<>(JavaProcess.javaOf(stack.pid("courses")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), EndpointApplication.class.getName()));
        Map<String, String> environment = new HashMap<>();
        environment.put("ENDPOINT_JWKSURL", stack.url("users") + "/.well-known/jwks.json");
        for (String subgraph : SUBGRAPHS) {
            SchemaAccess schema = stack.schema(subgraph);
            String prefix = "ENDPOINT_DATABASES_" + subgraph.toUpperCase(Locale.ROOT);
            environment.put(prefix + "_URL", schema.jdbcUrl());
            environment.put(prefix + "_USERNAME", schema.username());
            environment.put(prefix + "_PASSWORD", schema.password());
        }
        return JavaProcess.start(command, environment, JavaProcess.freePort(), log);
    }
}
