package io.lyceum.benchmarks.clone;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Finding;
import io.lyceum.benchmarks.Finding.Verdict;
import io.lyceum.benchmarks.Scenario;
import io.lyceum.benchmarks.Session;
import io.lyceum.benchmarks.graph.RouterClient;
import io.lyceum.benchmarks.measure.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a second {@code ./lyceum up} takes until the graph has answered a question, and what everything takes of memory then. */
public final class StartupScenario implements Scenario {

    private static final String QUESTION = "{ courses(first: 3) { nodes { title instructors { user { displayName } } } } }";
    private static final double MOST_SECONDS = 20;
    private static final double MOST_MEGABYTES = 2_560;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofSeconds(20);
    private static final int PAUSE_MILLIS = 50;
    private static final Pattern TOTAL = Pattern.compile("total\\s+(\\d+) MB");

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public List<Finding> run(Session session) {
        session.say("  copying the clone");
        try (CloneCopy copy = CloneCopy.make(session, name())) {
            session.say("  first ./lyceum up, with its training for fast starts");
            double first = seconds(() -> copy.lyceum("up", "--detach"));
            List<Double> seconds = new ArrayList<>();
            for (int round = 1; round <= (session.isQuick() ? 1 : 3); round++) {
                copy.lyceum("down");
                double second = secondsToAnswer(copy);
                session.say("  ./lyceum up answers after %.1f s", second);
                seconds.add(second);
            }
            rest();
            double memory = memory(copy.lyceum("status"));
            Sample second = Sample.of(seconds);
            return List.of(
                    new Finding("second ./lyceum up", "until the first answer", second.text("%.1f") + " s", "", "", "≤ 20 s",
                            Verdict.of(second.median() <= MOST_SECONDS)),
                    new Finding("everything at rest", "memory (PSS)", "%.0f MB".formatted(memory), "", "", "≤ 2560 MB",
                            Verdict.of(memory <= MOST_MEGABYTES)),
                    Finding.information("first ./lyceum up of a built clone", "with training", "%.0f s".formatted(first)));
        }
    }

    private static double secondsToAnswer(CloneCopy copy) {
        RouterClient client = new RouterClient(copy.graphUrl());
        long begin = System.nanoTime();
        try {
            Process process = copy.begin("up", "--detach");
            while (!client.answers(QUESTION)) {
                boolean hasFailed = process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS) && process.exitValue() != 0;
                if (hasFailed || System.nanoTime() - begin > LIMIT.toNanos()) {
                    process.destroy();
                    throw new BenchmarkException("`./lyceum up` did not bring the graph up; see the log beside the copy.");
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            process.waitFor();
            return seconds;
        } catch (IOException failure) {
            throw new BenchmarkException("`./lyceum up` could not be run: " + failure.getMessage() + ".", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted.", interrupted);
        }
    }

    private static void rest() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted.", interrupted);
        }
    }

    /** The sum in the table of {@code ./lyceum status}. */
    private static double memory(String status) {
        Matcher total = TOTAL.matcher(status);
        if (!total.find()) {
            throw new BenchmarkException("`./lyceum status` tells no total of memory: " + status);
        }
        return Double.parseDouble(total.group(1));
    }

    private static double seconds(Runnable action) {
        long begin = System.nanoTime();
        action.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
