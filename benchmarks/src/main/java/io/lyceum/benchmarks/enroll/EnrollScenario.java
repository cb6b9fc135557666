package io.lyceum.benchmarks.enroll;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Finding;
import io.lyceum.benchmarks.Finding.Verdict;
import io.lyceum.benchmarks.Scenario;
import io.lyceum.benchmarks.Session;
import io.lyceum.benchmarks.measure.JavaProcess;
import io.lyceum.benchmarks.measure.Sample;
import io.lyceum.benchmarks.measure.Slice;
import io.lyceum.benchmarks.measure.Target;
import io.lyceum.benchmarks.measure.Turns;
import io.lyceum.launcher.Stack;
import io.lyceum.services.MySqlServer;
import io.lyceum.services.SchemaAccess;
import io.lyceum.services.ServiceTuning;
import io.lyceum.starter.request.RouterSignature;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code enrollInCourse} in a free course, 32 clients, each commit durable, against Spring MVC and plain JDBC that writes the same rows into the
 * same tables. Both leave the event in the outbox: the subgraph's relay is off. Then 500 want the 50 seats of one course.
 */
public final class EnrollScenario implements Scenario {

    private static final int CLIENTS = 32;
    private static final double WANTED = 0.6;

    @Override
    public String name() {
        return "enroll";
    }

    @Override
    public List<Finding> run(Session session) {
        Path folder = session.emptyFolder(name());
        session.say("  starting the enrollments subgraph and the rival");
        try (LearnerTokens tokens = new LearnerTokens();
                Stack stack = Stack.in(folder).root(session.root()).tuning(ServiceTuning.DURABLE).subgraphs("enrollments").router(false).debug(false).start();
                JavaProcess subgraph = JavaProcess.twinOf(
                        stack.pid("enrollments"),
                        Map.of("LYCEUM_JWKS_URL", tokens.jwksUrl(), "LYCEUM_EVENTS_ENABLED", "false"),
                        JavaProcess.freePort(),
                        folder.resolve("subgraph.log"));
                JavaProcess rival = rival(stack, folder.resolve("rival.log"));
                Connection enrollments = stack.schema("enrollments").connect()) {
            CourseFixture.write(enrollments);
            // Its twin is measured, and needs the processor for itself.
            stack.stop("enrollments");
            return measure(session, stack, subgraph, rival, tokens, enrollments);
        } catch (SQLException failure) {
            throw new BenchmarkException("The enrollments could not be read or written: " + failure.getMessage() + ".", failure);
        }
    }

    private static List<Finding> measure(
            Session session, Stack stack, JavaProcess subgraph, JavaProcess rival, LearnerTokens tokens, Connection enrollments)
            throws SQLException {
        RouterSignature signature = new RouterSignature(stack.routerSecret(), Clock.systemUTC());
        Enrolling subject = new Enrolling("subgraph");
        Enrolling plain = new Enrolling("rival");
        Target graph = subject.graph(subgraph.port(), signature, tokens, processes(subgraph.pid(), stack.mysql()));
        Target jdbc = plain.plain(rival.port(), processes(rival.pid(), stack.mysql()));
        Turns turns = Turns.take(session, List.of(jdbc, graph), CLIENTS);
        WrittenRows.check(enrollments, List.of(subject, plain));
        List<Finding> findings = new ArrayList<>(findings(turns, graph, jdbc));
        SeatContest.hold(subgraph.port(), signature, tokens);
        long seated = WrittenRows.enrolledIn(enrollments, CourseFixture.CONTESTED);
        findings.add(new Finding("500 rivals for 50 seats", "enrolled", Long.toString(seated), "", "", "exactly 50",
                Verdict.of(seated == CourseFixture.SEATS)));
        return findings;
    }

    private static List<Finding> findings(Turns turns, Target graph, Target jdbc) {
        Sample throughput = turns.ratio(graph, jdbc, Slice::throughput);
        Sample processor = turns.ratio(graph, jdbc, Slice::microsPerRequest);
        String scenario = "enrollInCourse, 32 clients";
        return List.of(
                new Finding(scenario, "throughput",
                        "%.0f/s".formatted(turns.sample(graph, Slice::throughput).median()),
                        "%.0f/s".formatted(turns.sample(jdbc, Slice::throughput).median()),
                        throughput.text("%.2f"), "≥ 0.60", Verdict.of(throughput.median() >= WANTED)),
                new Finding(scenario, "processor per request",
                        "%.0f µs".formatted(turns.sample(graph, Slice::microsPerRequest).median()),
                        "%.0f µs".formatted(turns.sample(jdbc, Slice::microsPerRequest).median()),
                        processor.text("%.2f"), "", Verdict.INFORMATION));
    }

    private static JavaProcess rival(Stack stack, Path log) {
        SchemaAccess schema = stack.schema("enrollments");
        List<String> command = new ArrayList<>(JavaProcess.javaOf(stack.pid("enrollments")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), RivalApplication.class.getName()));
        return JavaProcess.start(command, Map.of(
                "SPRING_DATASOURCE_URL", schema.jdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", schema.username(),
                "SPRING_DATASOURCE_PASSWORD", schema.password()), JavaProcess.freePort(), log);
    }

    private static List<Long> processes(long server, MySqlServer mysql) {
        return mysql.pid().isPresent() ? List.of(server, mysql.pid().getAsLong()) : List.of(server);
    }
}
