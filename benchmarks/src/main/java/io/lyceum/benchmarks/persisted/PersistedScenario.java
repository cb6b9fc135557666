package io.lyceum.benchmarks.persisted;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Finding;
import io.lyceum.benchmarks.Finding.Verdict;
import io.lyceum.benchmarks.Scenario;
import io.lyceum.benchmarks.Session;
import io.lyceum.benchmarks.dashboard.LearnerFixture;
import io.lyceum.benchmarks.measure.Json;
import io.lyceum.benchmarks.measure.Sample;
import io.lyceum.benchmarks.measure.Slice;
import io.lyceum.benchmarks.measure.Target;
import io.lyceum.benchmarks.measure.Turns;
import io.lyceum.launcher.Stack;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A partner's document that everybody along the way has seen before, asked for by its id, against the same document as inline text that
 * nobody has seen before: the router parses, validates and plans it, the subgraphs parse and validate their parts. The known text, which the
 * caches hold, is measured as well.
 */
public final class PersistedScenario implements Scenario {

    private static final String KEY = "benchmark";
    private static final double MOST = 0.6;

    @Override
    public String name() {
        return "persisted";
    }

    @Override
    public List<Finding> run(Session session) {
        session.say("  starting the whole graph");
        String partners = "{\"%s\": \"%s\"}".formatted(PartnerDocument.PARTNER, sha256(KEY));
        try (Stack stack = Stack.in(session.folder(name())).root(session.root()).debug(false).environment("router", "LYCEUM_PARTNERS", partners).start()) {
            LearnerFixture.write(stack);
            List<Finding> findings = new ArrayList<>();
            findings.addAll(measure(session, stack, "CoursePage", Map.of("slug", "course-007")));
            findings.addAll(measure(session, stack, "Catalogue", Map.of("first", 10)));
            return findings;
        } catch (SQLException failure) {
            throw new BenchmarkException("The courses could not be written: " + failure.getMessage() + ".", failure);
        }
    }

    private static List<Finding> measure(Session session, Stack stack, String operation, Map<String, ?> variables) {
        session.say("  %s", operation);
        PartnerDocument document = PartnerDocument.of(session.root(), operation, variables);
        List<Long> processes = new ArrayList<>(
                Stream.of("router", "users", "courses", "enrollments", "assessments").map(stack::pid).toList());
        stack.mysql().pid().ifPresent(processes::add);
        int port = stack.port("router");
        AtomicInteger counter = new AtomicInteger();
        Target persisted = new Target("persisted", port, "/graphql", document.byId(), () -> Map.of("x-lyceum-key", KEY), processes);
        Target known = new Target("known text", port, "/graphql", document.byText(), Map::of, processes);
        Target inline = new Target("new text", port, "/graphql", () -> document.byNewText(counter), true, Map::of, processes);
        Json.requireSameAnswers(List.of(persisted, known));
        Json.requireSameAnswers(List.of(inline));
        Turns turns = Turns.take(session, List.of(persisted, known, inline));
        return List.of(
                finding(operation + ", by id", turns, persisted, inline, MOST),
                finding(operation + ", as a text known before", turns, known, inline, 0));
    }

    private static Finding finding(String scenario, Turns turns, Target subject, Target inline, double most) {
        Sample ratio = turns.ratio(subject, inline, Slice::microsPerRequest);
        return new Finding(scenario, "processor per request",
                "%.0f µs".formatted(turns.sample(subject, Slice::microsPerRequest).median()),
                "%.0f µs as new text".formatted(turns.sample(inline, Slice::microsPerRequest).median()),
                ratio.text("%.2f"), most == 0 ? "" : String.format(Locale.ROOT, "≤ %.2f", most),
                most == 0 ? Verdict.INFORMATION : Verdict.of(ratio.median() <= most));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
