package io.lyceum.benchmarks.dashboard;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Finding;
import io.lyceum.benchmarks.Finding.Verdict;
import io.lyceum.benchmarks.Scenario;
import io.lyceum.benchmarks.Session;
import io.lyceum.benchmarks.graph.SignedIn;
import io.lyceum.benchmarks.measure.DelayProxy;
import io.lyceum.benchmarks.measure.DelayProxy.Call;
import io.lyceum.benchmarks.measure.Latency;
import io.lyceum.benchmarks.measure.Sample;
import io.lyceum.benchmarks.measure.Target;
import io.lyceum.launcher.Stack;
import io.lyceum.launcher.StackBuilder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How long one person waits for the dashboard when every subgraph is 4 ms away, against the longest chain of calls that need each other.
 * What is more than that is the router's own time, and calls that wait for one another without need.
 */
public final class CriticalPathScenario implements Scenario {

    private static final Duration DELAY = Duration.ofMillis(4);
    private static final double MOST = 1.25;

    @Override
    public String name() {
        return "critical-path";
    }

    @Override
    public List<Finding> run(Session session) {
        Path folder = session.folder(name());
        Map<String, DelayProxy> proxies = new LinkedHashMap<>();
        StackBuilder builder = Stack.in(folder).root(session.root()).debug(false);
        Chains.CALLS.keySet().forEach(subgraph -> {
            DelayProxy proxy = new DelayProxy(DELAY);
            proxies.put(subgraph, proxy);
            builder.environment("router", "LYCEUM_%s_URL".formatted(subgraph.toUpperCase(Locale.ROOT)),
                    "http://127.0.0.1:%d/graphql".formatted(proxy.port()));
        });
        session.say("  starting the whole graph, each subgraph %d ms away from the router", DELAY.toMillis());
        try (Stack stack = builder.open()) {
            proxies.forEach((subgraph, proxy) -> proxy.forwardTo(stack.port(subgraph)));
            stack.start();
            LearnerFixture.write(stack);
            return measure(session, stack, proxies);
        } catch (SQLException failure) {
            throw new BenchmarkException("The learner's courses could not be written: " + failure.getMessage() + ".", failure);
        } finally {
            proxies.values().forEach(DelayProxy::close);
        }
    }

    private static List<Finding> measure(Session session, Stack stack, Map<String, DelayProxy> proxies) {
        SignedIn learner = new SignedIn(stack.graphUrl(), LearnerFixture.EMAIL);
        Target graph = new Target("graph", stack.port("router"), "/graphql", Question.body(), learner::header, List.of());
        Question.requireDashboard(graph);
        session.say("  warm-up");
        Latency.of(graph, session.isQuick() ? 800 : 4_000, _ -> { });
        List<Double> ratios = new ArrayList<>();
        List<Double> waits = new ArrayList<>();
        List<Double> chains = new ArrayList<>();
        Map<String, List<Double>> services = new LinkedHashMap<>();
        for (int round = 1; round <= (session.isQuick() ? 5 : 9); round++) {
            List<Double> longest = new ArrayList<>();
            // Signs in anew if need be, so that the calls which that takes are not among those of the dashboards.
            learner.header();
            proxies.values().forEach(DelayProxy::takeCalls);
            Sample wait = Sample.of(Latency.of(graph, 100, _ -> longest.add(longest(proxies, services))));
            Sample chain = Sample.of(longest);
            session.say("  round %d: %.1f ms, longest chain %.1f ms", round, wait.median(), chain.median());
            waits.add(wait.median());
            chains.add(chain.median());
            ratios.add(wait.median() / chain.median());
        }
        Sample ratio = Sample.of(ratios);
        return List.of(
                new Finding("dashboard of 20 enrollments", "p50, one at a time", "%.1f ms".formatted(Sample.of(waits).median()),
                        "%.1f ms".formatted(Sample.of(chains).median()), ratio.text("%.2f"), "≤ 1.25 × longest chain",
                        Verdict.of(ratio.median() <= MOST)),
                Finding.information("each call", "service time, 4 ms not counted", services.entrySet().stream()
                        .map(each -> "%s %.1f ms".formatted(each.getKey(), Sample.of(each.getValue()).median()))
                        .collect(Collectors.joining(", "))));
    }

    private static double longest(Map<String, DelayProxy> proxies, Map<String, List<Double>> services) {
        Map<String, List<Call>> calls = new LinkedHashMap<>();
        proxies.forEach((subgraph, proxy) -> calls.put(subgraph, proxy.takeCalls()));
        calls.forEach((subgraph, made) -> {
            for (int i = 0; i < made.size(); i++) {
                services.computeIfAbsent("%s %d".formatted(subgraph, i + 1), _ -> new ArrayList<>()).add(made.get(i).serviceNanos() / 1e6);
            }
        });
        return Chains.longest(calls, DELAY.toMillis());
    }
}
