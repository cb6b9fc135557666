package io.lyceum.benchmarks.tax;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Finding;
import io.lyceum.benchmarks.Finding.Verdict;
import io.lyceum.benchmarks.Scenario;
import io.lyceum.benchmarks.Session;
import io.lyceum.benchmarks.measure.JavaProcess;
import io.lyceum.benchmarks.measure.Json;
import io.lyceum.benchmarks.measure.Sample;
import io.lyceum.benchmarks.measure.Slice;
import io.lyceum.benchmarks.measure.Statements;
import io.lyceum.benchmarks.measure.Target;
import io.lyceum.benchmarks.measure.Turns;
import io.lyceum.benchmarks.rival.RivalProcess;
import io.lyceum.launcher.Stack;
import io.lyceum.services.MySqlServer;
import io.lyceum.starter.request.RouterSignature;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The courses subgraph, as {@code ./lyceum up} starts it, against Spring MVC and plain JDBC with the same JVM settings, the same
 * statements and the same answers. The subgraph's requests are signed, as the router's are.
 */
public final class GraphTaxScenario implements Scenario {

    private static final Map<String, Integer> WANTED = Map.of("first", 50);

    @Override
    public String name() {
        return "graph-tax";
    }

    @Override
    public List<Finding> run(Session session) {
        Path folder = session.folder(name());
        session.say("  starting the courses subgraph, one without lean execution, and the rival");
        try (Stack stack = Stack.in(folder).root(session.root()).subgraphs("courses").router(false).debug(false).start();
                JavaProcess stock = JavaProcess.twinOf(
                        stack.pid("courses"), Map.of("LYCEUM_EXECUTION_LEAN", "false"), JavaProcess.freePort(), folder.resolve("stock.log"));
                JavaProcess rival = RivalProcess.start(stack, folder.resolve("rival.log"))) {
            try (Connection courses = stack.schema("courses").connect()) {
                CatalogueFixture.write(courses);
            }
            List<Finding> findings = new ArrayList<>();
            for (Shape shape : List.of(Shape.WITH_CHILDREN, Shape.FLAT)) {
                findings.addAll(measure(session, shape, stack, stock, rival));
            }
            return findings;
        } catch (SQLException failure) {
            throw new BenchmarkException("The courses could not be written: " + failure.getMessage() + ".", failure);
        }
    }

    private static List<Finding> measure(Session session, Shape shape, Stack stack, JavaProcess stock, JavaProcess rival) {
        session.say("  %s", shape.name());
        Target plain = new Target("rival", rival.port(), shape.path(), Json.write(WANTED), Map::of, processes(rival.pid(), stack.mysql()));
        Target graph = subgraph("subgraph", shape, stack, stack.port("courses"), stack.pid("courses"));
        Target control = subgraph("subgraph, not lean", shape, stack, stock.port(), stock.pid());
        List<Target> targets = List.of(plain, graph, control);
        Json.requireSameAnswers(targets);
        targets.forEach(target -> requireSelects(shape, target, stack.mysql()));
        Turns turns = Turns.take(session, targets);
        return Stream.of(
                        findings(shape, turns, graph, plain, shape.targets()).stream(),
                        findings(shape, turns, control, plain, new double[0]).stream())
                .flatMap(each -> each)
                .toList();
    }

    private static List<Finding> findings(Shape shape, Turns turns, Target graph, Target rival, double[] targets) {
        Sample throughput = turns.ratio(graph, rival, Slice::throughput);
        Sample processor = turns.ratio(graph, rival, Slice::microsPerRequest);
        String scenario = shape.name() + (targets.length == 0 ? ", not lean" : "");
        Verdict verdict = targets.length == 0 ? Verdict.INFORMATION : Verdict.of(throughput.median() >= targets[0]);
        return List.of(
                new Finding(scenario, "throughput",
                        "%.0f/s".formatted(turns.sample(graph, Slice::throughput).median()),
                        "%.0f/s".formatted(turns.sample(rival, Slice::throughput).median()),
                        throughput.text("%.2f"),
                        targets.length == 0 ? "" : String.format(Locale.ROOT, "≥ %.2f, then %.2f", targets[0], targets[1]),
                        verdict),
                new Finding(scenario, "processor per request",
                        "%.0f µs".formatted(turns.sample(graph, Slice::microsPerRequest).median()),
                        "%.0f µs".formatted(turns.sample(rival, Slice::microsPerRequest).median()),
                        processor.text("%.2f"), "", Verdict.INFORMATION));
    }

    private static Target subgraph(String name, Shape shape, Stack stack, int port, long pid) {
        byte[] body = Json.query(shape.query(), WANTED);
        RouterSignature signature = new RouterSignature(stack.routerSecret(), Clock.systemUTC());
        return new Target(name, port, "/graphql", body,
                () -> Map.of(RouterSignature.HEADER, signature.sign("", "POST", "/graphql", body), "x-request-id", "benchmark"),
                processes(pid, stack.mysql()));
    }

    private static void requireSelects(Shape shape, Target target, MySqlServer mysql) {
        double selects = Statements.selectsPer(target, mysql);
        if (selects != shape.selects()) {
            throw new BenchmarkException("%s sends %.1f statements for %s, not %d; the comparison would mean nothing."
                    .formatted(target.name(), selects, shape.name(), shape.selects()));
        }
    }

    private static List<Long> processes(long server, MySqlServer mysql) {
        return mysql.pid().isPresent() ? List.of(server, mysql.pid().getAsLong()) : List.of(server);
    }
}
