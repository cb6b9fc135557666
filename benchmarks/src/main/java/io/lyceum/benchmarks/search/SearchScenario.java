package io.lyceum.benchmarks.search;

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
import io.lyceum.starter.request.RouterSignature;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A search with totals and facets in the courses subgraph, against Spring MVC and plain JDBC; and whether its statements grow with the catalogue. */
public final class SearchScenario implements Scenario {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int MANY_FOR_A_QUICK_RUN = 20_000;
    private static final int PAGE = 20;

    private static final String QUERY = """
            query Search($search: String!, $first: Int!) {
              courses(search: $search, first: $first) {
                totalCount
                facets { categories { category { id name slug } count } levels { level count } languages { language count } }
                pageInfo { hasNextPage }
                nodes { id title slug shortDescription level language isFree rating { average count } category { id name slug } }
              }
            }
            """;

    @Override
    public String name() {
        return "catalogue-search";
    }

    @Override
    public List<Finding> run(Session session) {
        Path folder = session.folder(name());
        int many = session.isQuick() ? MANY_FOR_A_QUICK_RUN : MANY;
        session.say("  starting the courses subgraph and the rival");
        try (Stack stack = Stack.in(folder).root(session.root()).subgraphs("courses").router(false).debug(false).start();
                JavaProcess rival = RivalProcess.start(stack, folder.resolve("rival.log"))) {
            Target graph = graph(stack, PAGE);
            Target plain = new Target("rival", rival.port(), "/search", Json.write(wanted(PAGE)), Map::of, processes(stack, rival.pid()));
            List<Integer> statements = new ArrayList<>();
            try (Connection courses = stack.schema("courses").connect()) {
                ManyCourses.writeCategories(courses);
                ManyCourses.write(courses, 0, FEW);
                statements.add(statements(stack, graph(stack, 1)));
                statements.add(statements(stack, graph));
                session.say("  writing %,d courses", many);
                ManyCourses.write(courses, FEW, many);
            }
            statements.add(statements(stack, graph));
            Json.requireSameAnswers(List.of(plain, graph));
            requireHits(graph, many / 50);
            Turns turns = Turns.take(session, List.of(plain, graph));
            return findings(turns, graph, plain, many, statements, statements(stack, plain));
        } catch (SQLException failure) {
            throw new BenchmarkException("The courses could not be written: " + failure.getMessage() + ".", failure);
        }
    }

    private static List<Finding> findings(Turns turns, Target graph, Target rival, int many, List<Integer> statements, int ofRival) {
        String scenario = "%,d hits in %,d courses, with facets".formatted(many / 50, many);
        return List.of(
                new Finding(scenario, "processor per request",
                        "%.0f µs".formatted(turns.sample(graph, Slice::microsPerRequest).median()),
                        "%.0f µs".formatted(turns.sample(rival, Slice::microsPerRequest).median()),
                        turns.ratio(graph, rival, Slice::microsPerRequest).text("%.2f"), "", Verdict.INFORMATION),
                throughput(scenario, turns, graph, rival),
                new Finding("1 of %,d, 20 of %,d, 20 of %,d courses".formatted(FEW, FEW, many), "statements",
                        "%d, %d, %d".formatted(statements.toArray()), "%d".formatted(ofRival), "", "constant",
                        Verdict.of(statements.stream().distinct().count() == 1)));
    }

    private static Finding throughput(String scenario, Turns turns, Target graph, Target rival) {
        Sample ratio = turns.ratio(graph, rival, Slice::throughput);
        return new Finding(scenario, "throughput",
                "%.0f/s".formatted(turns.sample(graph, Slice::throughput).median()),
                "%.0f/s".formatted(turns.sample(rival, Slice::throughput).median()), ratio.text("%.2f"), "", Verdict.INFORMATION);
    }

    private static int statements(Stack stack, Target target) {
        double selects = Statements.selectsPer(target, stack.mysql());
        if (selects != Math.rint(selects)) {
            throw new BenchmarkException("%s takes %.2f statements on average; leave its MySQL alone.".formatted(target.name(), selects));
        }
        return (int) selects;
    }

    private static void requireHits(Target graph, int expected) {
        int found = Json.read(graph.ask()).at("/data/courses/totalCount").asInt();
        if (found != expected) {
            throw new BenchmarkException("%,d courses are found, not %,d.".formatted(found, expected));
        }
    }

    private static Map<String, Object> wanted(int first) {
        return Map.of("search", ManyCourses.SUBJECT, "first", first);
    }

    private static Target graph(Stack stack, int first) {
        byte[] body = Json.query(QUERY, wanted(first));
        RouterSignature signature = new RouterSignature(stack.routerSecret(), Clock.systemUTC());
        return new Target("subgraph", stack.port("courses"), "/graphql", body,
                () -> Map.of(RouterSignature.HEADER, signature.sign("", "POST", "/graphql", body), "x-request-id", "benchmark"),
                processes(stack, stack.pid("courses")));
    }

    private static List<Long> processes(Stack stack, long server) {
        return stack.mysql().pid().isPresent() ? List.of(server, stack.mysql().pid().getAsLong()) : List.of(server);
    }
}
