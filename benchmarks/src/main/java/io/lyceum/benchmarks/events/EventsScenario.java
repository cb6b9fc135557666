package io.lyceum.benchmarks.events;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Finding;
import io.lyceum.benchmarks.Finding.Verdict;
import io.lyceum.benchmarks.Scenario;
import io.lyceum.benchmarks.Session;
import io.lyceum.benchmarks.graph.RouterClient;
import io.lyceum.launcher.Stack;
import io.lyceum.services.ServiceTuning;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Enrollments made through the router, twenty a second: how long each takes from the moment that it notes as its own until the catalogue's
 * consumer takes its event in. Both moments are in the tables, by clocks of one machine.
 */
public final class EventsScenario implements Scenario {

    private static final int ENROLLMENTS = 1_000;
    private static final int ENROLLMENTS_FOR_A_QUICK_RUN = 200;
    private static final Duration PACE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double P99_MILLIS = 500;

    private static final String ENROLL = """
            mutation ($course: ID!, $key: String!) {
              enrollInCourse(input: { courseId: $course, idempotencyKey: $key }) { enrollment { id } errors { code } }
            }
            """;

    private static final String WAITED = """
            SELECT TIMESTAMPDIFF(MICROSECOND, outbox.occurred_at, inbox.received_at) / 1000
            FROM lyceum_enrollments.outbox JOIN lyceum_courses.inbox USING (event_id, occurred_at)
            WHERE outbox.topic = 'enrollment.created' AND inbox.consumer = 'enrollments'
            ORDER BY 1""";

    @Override
    public String name() {
        return "events";
    }

    @Override
    public List<Finding> run(Session session) {
        int count = session.isQuick() ? ENROLLMENTS_FOR_A_QUICK_RUN : ENROLLMENTS;
        session.say("  starting the whole graph");
        try (Stack stack = Stack.in(session.emptyFolder(name())).root(session.root()).tuning(ServiceTuning.DURABLE).kafka(true).debug(false).start()) {
            FreeCourses.write(stack, count);
            tellCourses(stack, count);
            session.say("  enrolling %,d times", count);
            enroll(new RouterClient(stack.graphUrl()).signedIn("learner@lyceum.test", "lyceum-demo"), count);
            List<Double> waited = arrived(stack, count);
            return List.of(
                    finding("p50", percentile(waited, 50), "", Verdict.INFORMATION),
                    finding("p99", percentile(waited, 99), "≤ %.0f ms".formatted(P99_MILLIS), Verdict.of(percentile(waited, 99) <= P99_MILLIS)),
                    finding("longest", waited.getLast(), "", Verdict.INFORMATION));
        } catch (SQLException failure) {
            throw new BenchmarkException("The tables do not answer: " + failure.getMessage() + ".", failure);
        }
    }

    /** Enrollments decides by what the catalogue tells it: so the courses, which were written past it, are told. */
    private static void tellCourses(Stack stack, int count) throws SQLException {
        int status = stack.run("courses", List.of("--lyceum.events.republish=true", "--spring.main.web-application-type=none"), _ -> { });
        if (status != 0) {
            throw new BenchmarkException("The courses could not be told; see " + stack.log("courses-import") + ".");
        }
        await(stack, "SELECT COUNT(*) FROM lyceum_enrollments.inbox WHERE consumer = 'courses'", count);
    }

    private static void enroll(RouterClient learner, int count) {
        for (int i = 0; i < count; i++) {
            JsonNode answer = learner.ask(ENROLL, Map.of("course", FreeCourses.id(i), "key", "benchmark-" + i));
            if (!answer.at("/data/enrollInCourse/errors").isEmpty()) {
                throw new BenchmarkException("An enrollment was refused: " + answer);
            }
            pause(PACE);
        }
    }

    private static List<Double> arrived(Stack stack, int count) throws SQLException {
        await(stack, "SELECT COUNT(*) FROM (" + WAITED + ") AS arrived", count);
        List<Double> waited = new ArrayList<>();
        try (Connection administrator = stack.mysql().connect(); ResultSet rows = administrator.createStatement().executeQuery(WAITED)) {
            while (rows.next()) {
                waited.add(rows.getDouble(1));
            }
        }
        return waited;
    }

    private static void await(Stack stack, String counting, int wanted) throws SQLException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Connection administrator = stack.mysql().connect()) {
            while (true) {
                try (ResultSet row = administrator.createStatement().executeQuery(counting)) {
                    row.next();
                    if (row.getInt(1) >= wanted) {
                        return;
                    }
                    if (System.nanoTime() > deadline) {
                        throw new BenchmarkException("%,d of %,d events arrived.".formatted(row.getInt(1), wanted));
                    }
                }
                pause(PACE);
            }
        }
    }

    private static Finding finding(String measure, double millis, String target, Verdict verdict) {
        return new Finding("enrollment to catalogue", measure, "%.0f ms".formatted(millis), "", "", target, verdict);
    }

    private static double percentile(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted.", interrupted);
        }
    }
}
