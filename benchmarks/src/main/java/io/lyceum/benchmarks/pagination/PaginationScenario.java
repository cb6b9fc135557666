package io.lyceum.benchmarks.pagination;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Finding;
import io.lyceum.benchmarks.Finding.Verdict;
import io.lyceum.benchmarks.Scenario;
import io.lyceum.benchmarks.Session;
import io.lyceum.benchmarks.graph.SignedIn;
import io.lyceum.benchmarks.measure.JavaProcess;
import io.lyceum.benchmarks.measure.Json;
import io.lyceum.benchmarks.measure.Sample;
import io.lyceum.benchmarks.measure.Slice;
import io.lyceum.benchmarks.measure.Statements;
import io.lyceum.benchmarks.measure.Target;
import io.lyceum.benchmarks.measure.Turns;
import io.lyceum.launcher.Stack;
import io.lyceum.services.MySqlServer;
import io.lyceum.services.ServiceTuning;
import io.lyceum.starter.request.RouterSignature;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The first page and the deepest of ten thousand enrollments and of ten million, by cursors through the enrollments subgraph; and what
 * counting rows off would cost instead.
 */
public final class PaginationScenario implements Scenario {

    private static final int FEW = 10_000;
    private static final int MANY = 10_000_000;
    private static final int MANY_FOR_A_QUICK_RUN = 1_000_000;
    private static final int SIZE = 20;
    private static final double MOST = 1.2;
    private static final double LEAST_BY_OFFSET = 100;

    private static final String PAGE = """
            query Page($after: String) {
              enrollments(first: %d, after: $after) { nodes { id status progressPercentage enrolledAt } pageInfo { hasNextPage endCursor } }
            }
            """.formatted(SIZE);
    private static final String BEFORE_THE_DEEPEST = "{ enrollments(last: %d) { edges { cursor } } }".formatted(SIZE + 1);

    @Override
    public String name() {
        return "pagination";
    }

    @Override
    public List<Finding> run(Session session) {
        Path state = session.state(name());
        session.say("  starting the enrollments subgraph twice; rows are kept in %s", state);
        // Not ephemeral: ten million rows are worth keeping.
        try (Stack stack = Stack.in(state).root(session.root()).tuning(ServiceTuning.DURABLE).subgraphs("users", "enrollments").debug(false).start()) {
            SignedIn admin = new SignedIn(stack.graphUrl(), "admin@lyceum.test");
            String migrations = ManyEnrollments.migrations(stack.schema("enrollments"));
            ManyEnrollments few = rows(session, stack, FEW, migrations);
            ManyEnrollments many = rows(session, stack, session.isQuick() ? MANY_FOR_A_QUICK_RUN : MANY, migrations);
            try (JavaProcess ofFew = twin(session, stack, few); JavaProcess ofMany = twin(session, stack, many)) {
                few.fill(session, stack.mysql(), migrations);
                many.fill(session, stack.mysql(), migrations);
                List<Finding> findings = pages(session, stack, admin, few, ofFew, many, ofMany);
                findings.add(control(session, stack, many));
                return findings;
            }
        }
    }

    private static ManyEnrollments rows(Session session, Stack stack, int count, String migrations) {
        ManyEnrollments rows = ManyEnrollments.of(stack.mysql(), count, stack.routerSecret());
        rows.dropUnlessWhole(session, stack.mysql(), migrations, stack.routerSecret());
        return rows;
    }

    private JavaProcess twin(Session session, Stack stack, ManyEnrollments rows) {
        return JavaProcess.twinOf(stack.pid("enrollments"), Map.of(
                        "SPRING_DATASOURCE_URL", rows.access().jdbcUrl(),
                        "SPRING_DATASOURCE_USERNAME", rows.access().username(),
                        "SPRING_DATASOURCE_PASSWORD", rows.access().password()),
                JavaProcess.freePort(), session.folder(name()).resolve(rows.schema() + ".log"));
    }

    private static List<Finding> pages(
            Session session, Stack stack, SignedIn admin, ManyEnrollments few, JavaProcess ofFew, ManyEnrollments many, JavaProcess ofMany) {
        Target firstOfFew = target("first of few", stack, ofFew, admin, null);
        Target deepestOfFew = target("deepest of few", stack, ofFew, admin, cursor(stack, ofFew, admin));
        Target firstOfMany = target("first of many", stack, ofMany, admin, null);
        Target deepestOfMany = target("deepest of many", stack, ofMany, admin, cursor(stack, ofMany, admin));
        requirePage(firstOfFew, few.rows() - 1, true);
        requirePage(deepestOfFew, SIZE - 1, false);
        requirePage(firstOfMany, many.rows() - 1, true);
        requirePage(deepestOfMany, SIZE - 1, false);
        List<Target> targets = List.of(firstOfFew, deepestOfFew, firstOfMany, deepestOfMany);
        targets.forEach(target -> requireOneSelect(target, stack.mysql()));
        Turns turns = Turns.take(session, targets);
        List<Finding> findings = new ArrayList<>();
        findings.addAll(findings("deepest page of %,d rows".formatted(few.rows()), turns, deepestOfFew, firstOfFew));
        findings.addAll(findings("first page of %,d rows".formatted(many.rows()), turns, firstOfMany, firstOfFew));
        findings.addAll(findings("deepest page of %,d rows".formatted(many.rows()), turns, deepestOfMany, firstOfFew));
        return findings;
    }

    /** Processor time, and time: the inverse of throughput. Both to be as on the first page of few. */
    private static List<Finding> findings(String scenario, Turns turns, Target page, Target first) {
        return List.of(
                finding(scenario, "processor per request", turns, page, first, Slice::microsPerRequest),
                finding(scenario, "time per request, 4 at once", turns, page, first, slice -> 1e6 * 4 / slice.throughput()));
    }

    private static Finding finding(String scenario, String measure, Turns turns, Target page, Target first, ToDoubleFunction<Slice> figure) {
        Sample ratio = turns.ratio(page, first, figure);
        return new Finding(scenario, measure,
                "%.0f µs".formatted(turns.sample(page, figure).median()), "%.0f µs".formatted(turns.sample(first, figure).median()),
                ratio.text("%.2f"), "≤ 1.20 × first of %,d".formatted(FEW), Verdict.of(ratio.median() <= MOST));
    }

    private static Finding control(Session session, Stack stack, ManyEnrollments many) {
        OffsetControl.Seconds seconds = OffsetControl.measure(many, stack.mysql(), SIZE, session.isQuick() ? 3 : 9);
        return new Finding("deepest page of %,d rows by OFFSET".formatted(many.rows()), "time of the statement",
                "%.1f ms".formatted(seconds.byOffset().median() * 1e3), "%.2f ms by key".formatted(seconds.byKey().median() * 1e3),
                "%.0f".formatted(seconds.ratio()), "≥ 100 (the control)", Verdict.of(seconds.ratio() >= LEAST_BY_OFFSET));
    }

    private static String cursor(Stack stack, JavaProcess subgraph, SignedIn admin) {
        Target target = asking("cursor", stack, subgraph, admin, Json.query(BEFORE_THE_DEEPEST, Map.of()));
        return Json.read(target.ask()).at("/data/enrollments/edges/0/cursor").asString();
    }

    private static Target target(String name, Stack stack, JavaProcess subgraph, SignedIn admin, @Nullable String after) {
        return asking(name, stack, subgraph, admin, Json.query(PAGE, after == null ? Map.of() : Map.of("after", after)));
    }

    private static Target asking(String name, Stack stack, JavaProcess subgraph, SignedIn admin, byte[] body) {
        RouterSignature signature = new RouterSignature(stack.routerSecret(), Clock.systemUTC());
        MySqlServer mysql = stack.mysql();
        return new Target(name, subgraph.port(), "/graphql", body,
                () -> {
                    Map<String, String> headers = new HashMap<>(admin.header());
                    headers.put(RouterSignature.HEADER, signature.sign("", "POST", "/graphql", body));
                    headers.put("x-request-id", "benchmark");
                    return headers;
                },
                mysql.pid().isPresent() ? List.of(subgraph.pid(), mysql.pid().getAsLong()) : List.of(subgraph.pid()));
    }

    /** The number of a row is the end of its id. */
    private static void requirePage(Target target, int firstRow, boolean hasNext) {
        JsonNode page = Json.read(target.ask()).at("/data/enrollments");
        boolean isWhole = page.path("nodes").size() == SIZE && page.at("/pageInfo/hasNextPage").asBoolean() == hasNext;
        long expected = 1_577_836_800L + firstRow;
        long found = Instant.parse(page.at("/nodes/0/enrolledAt").asString("1970-01-01T00:00:00Z")).getEpochSecond();
        if (!isWhole || found != expected) {
            throw new BenchmarkException("The page `%s` is not the one it should be: %s".formatted(target.name(), page));
        }
    }

    private static void requireOneSelect(Target target, MySqlServer mysql) {
        double selects = Statements.selectsPer(target, mysql);
        if (selects != 1) {
            throw new BenchmarkException("The page `%s` takes %.1f statements, not one.".formatted(target.name(), selects));
        }
    }
}
