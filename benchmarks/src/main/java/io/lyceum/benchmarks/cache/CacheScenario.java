package io.lyceum.benchmarks.cache;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Finding;
import io.lyceum.benchmarks.Finding.Verdict;
import io.lyceum.benchmarks.Scenario;
import io.lyceum.benchmarks.Session;
import io.lyceum.benchmarks.measure.JavaProcess;
import io.lyceum.benchmarks.measure.Json;
import io.lyceum.benchmarks.measure.Rows;
import io.lyceum.benchmarks.measure.Sample;
import io.lyceum.benchmarks.measure.Slice;
import io.lyceum.benchmarks.measure.Statements;
import io.lyceum.benchmarks.measure.Target;
import io.lyceum.benchmarks.measure.Turns;
import io.lyceum.benchmarks.tax.CatalogueFixture;
import io.lyceum.launcher.Stack;
import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.request.RouterSignature;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Courses with their modules, asked for by reference as the router does: out of a hot cache, and by a twin whose cache is switched off. */
public final class CacheScenario implements Scenario {

    private static final int COURSES = 20;
    private static final double MOST_PROCESSOR = 0.7;
    private static final String QUERY = """
            query Courses($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Course { id title slug shortDescription level modules { id title position } }
              }
            }
            """;

    @Override
    public String name() {
        return "cache";
    }

    @Override
    public List<Finding> run(Session session) {
        Path folder = session.folder(name());
        session.say("  starting the courses subgraph, and one without the cache");
        try (Stack stack = Stack.in(folder).root(session.root()).subgraphs("courses").router(false).redis(true).debug(false).start();
                JavaProcess without = JavaProcess.twinOf(
                        stack.pid("courses"), Map.of("LYCEUM_CACHE_ENABLED", "false"), JavaProcess.freePort(), folder.resolve("off.log"))) {
            try (Connection courses = stack.schema("courses").connect()) {
                CatalogueFixture.write(courses);
            }
            Target hot = target("hot", stack, stack.port("courses"), stack.pid("courses"));
            Target off = target("off", stack, without.port(), without.pid());
            Json.requireSameAnswers(List.of(hot, off));
            double selectsHot = Statements.selectsPer(hot, stack.mysql());
            double selectsOff = Statements.selectsPer(off, stack.mysql());
            return findings(Turns.take(session, List.of(hot, off)), hot, off, selectsHot, selectsOff);
        } catch (SQLException failure) {
            throw new BenchmarkException("The courses could not be written: " + failure.getMessage() + ".", failure);
        }
    }

    private static List<Finding> findings(Turns turns, Target hot, Target off, double selectsHot, double selectsOff) {
        String scenario = "%d courses with 4 modules each, by reference".formatted(COURSES);
        Sample processor = turns.ratio(hot, off, Slice::microsPerRequest);
        return List.of(
                new Finding(scenario, "statements", "%.1f".formatted(selectsHot), "%.1f".formatted(selectsOff), "", "0",
                        Verdict.of(selectsHot == 0)),
                new Finding(scenario, "processor per request",
                        "%.0f µs".formatted(turns.sample(hot, Slice::microsPerRequest).median()),
                        "%.0f µs".formatted(turns.sample(off, Slice::microsPerRequest).median()),
                        processor.text("%.2f"), "≤ %.1f".formatted(MOST_PROCESSOR), Verdict.of(processor.median() <= MOST_PROCESSOR)),
                new Finding(scenario, "throughput",
                        "%.0f/s".formatted(turns.sample(hot, Slice::throughput).median()),
                        "%.0f/s".formatted(turns.sample(off, Slice::throughput).median()),
                        turns.ratio(hot, off, Slice::throughput).text("%.2f"), "", Verdict.INFORMATION));
    }

    private static Target target(String name, Stack stack, int port, long pid) {
        List<Map<String, String>> representations = IntStream.range(0, COURSES)
                .mapToObj(i -> Map.of("__typename", "Course", "id", TypeId.encode("course", Rows.key("course", i))))
                .toList();
        byte[] body = Json.query(QUERY, Map.of("representations", representations));
        RouterSignature signature = new RouterSignature(stack.routerSecret(), Clock.systemUTC());
        return new Target(name, port, "/graphql", body,
                () -> Map.of(RouterSignature.HEADER, signature.sign("", "POST", "/graphql", body), "x-request-id", "benchmark"),
                processes(stack, pid));
    }

    /** Redis is counted on both sides: it has next to nothing to do for the one without. */
    private static List<Long> processes(Stack stack, long server) {
        LongStream services = LongStream.concat(stack.mysql().pid().stream(), stack.services().redis().pid().stream());
        return LongStream.concat(LongStream.of(server), services).boxed().toList();
    }
}
