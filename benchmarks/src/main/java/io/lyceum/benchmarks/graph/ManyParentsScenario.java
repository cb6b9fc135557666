package io.lyceum.benchmarks.graph;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Finding;
import io.lyceum.benchmarks.Finding.Verdict;
import io.lyceum.benchmarks.Scenario;
import io.lyceum.benchmarks.Session;
import io.lyceum.launcher.Stack;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** One question across all four subgraphs, for ever more parents: calls and statements must not grow. */
public final class ManyParentsScenario implements Scenario {

    private static final String QUESTION = """
            query ($people: Int, $each: Int) {
              users(first: $people) {
                nodes {
                  displayName
                  enrollments(first: $each) {
                    nodes {
                      status
                      student { displayName }
                      course { title modules { title } }
                      quizAttempts(first: 2) { nodes { percentage quiz { title } } }
                    }
                  }
                }
              }
            }
            """;

    /** People, and enrollments of each. */
    private static final int[][] SIZES = {{1, 1}, {1, 10}, {10, 10}, {100, 10}};

    /** What one subgraph did for an answer. */
    private record Cost(int calls, int statements) {

        @Override
        public String toString() {
            return calls + "/" + statements;
        }
    }

    @Override
    public String name() {
        return "n-plus-one";
    }

    @Override
    public List<Finding> run(Session session) {
        session.say("  starting the whole graph");
        try (Stack stack = Stack.in(session.folder(name())).root(session.root()).start()) {
            SchoolFixture.write(stack);
            RouterClient admin = new RouterClient(stack.graphUrl()).signedIn("admin@lyceum.test", "lyceum-demo");
            List<Finding> findings = new ArrayList<>();
            Map<String, Cost> first = new TreeMap<>();
            for (int[] size : SIZES) {
                Map<String, Cost> costs = costs(admin, size[0], size[1]);
                if (first.isEmpty()) {
                    first.putAll(costs);
                }
                Finding finding = finding(size[0] * size[1], costs, first);
                session.say("  %-14s %s", finding.scenario(), finding.ratio());
                findings.add(finding);
            }
            return findings;
        } catch (SQLException failure) {
            throw new BenchmarkException("The school could not be written: " + failure.getMessage() + ".", failure);
        }
    }

    private static Map<String, Cost> costs(RouterClient admin, int people, int each) {
        JsonNode answer = admin.ask(QUESTION, Map.of("people", people, "each", each));
        requireAll(answer, people * each);
        Map<String, Cost> costs = new TreeMap<>();
        answer.at("/extensions/debug/subgraphs").properties().forEach(subgraph -> costs.put(
                subgraph.getKey(), new Cost(subgraph.getValue().path("calls").asInt(), subgraph.getValue().path("statements").asInt())));
        if (costs.isEmpty()) {
            throw new BenchmarkException("The router does not say what an answer cost; start it with LYCEUM_DEBUG=true.");
        }
        return costs;
    }

    private static void requireAll(JsonNode answer, int enrollments) {
        int found = 0;
        for (JsonNode person : answer.at("/data/users/nodes")) {
            for (JsonNode enrollment : person.at("/enrollments/nodes")) {
                boolean isWhole = enrollment.at("/course/modules/0/title").isString()
                        && enrollment.at("/quizAttempts/nodes/0/quiz/title").isString()
                        && enrollment.at("/student/displayName").isString();
                found += isWhole ? 1 : 0;
            }
        }
        if (found != enrollments) {
            throw new BenchmarkException("%d of %d enrollments came with course, quiz and learner.".formatted(found, enrollments));
        }
    }

    private static Finding finding(int parents, Map<String, Cost> costs, Map<String, Cost> first) {
        return new Finding(
                "%,d parents".formatted(parents), "calls/statements",
                total(costs), total(first), text(costs), "constant", Verdict.of(costs.equals(first)));
    }

    private static String total(Map<String, Cost> costs) {
        return "%d/%d".formatted(
                costs.values().stream().mapToInt(Cost::calls).sum(), costs.values().stream().mapToInt(Cost::statements).sum());
    }

    private static String text(Map<String, Cost> costs) {
        return costs.entrySet().stream().map(cost -> cost.getKey() + " " + cost.getValue()).collect(Collectors.joining(", "));
    }
}
