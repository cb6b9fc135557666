package io.lyceum.benchmarks.clone;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Finding;
import io.lyceum.benchmarks.Finding.Verdict;
import io.lyceum.benchmarks.Scenario;
import io.lyceum.benchmarks.Session;
import io.lyceum.benchmarks.measure.Sample;
import io.lyceum.launcher.Stack;
import io.lyceum.services.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * {@code ./lyceum import oulad}, from the command to its end, against {@code LOAD DATA} of the rows it wrote into tables of the same
 * definition on the same server; both deal with two schemas at a time.
 */
public final class ImportScenario implements Scenario {

    private static final List<String> SUBGRAPHS = List.of("users", "courses", "enrollments", "assessments");
    private static final int AT_ONCE = 2;
    private static final double MOST = 5;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Finding> run(Session session) {
        Path data = data(session);
        if (!Files.exists(data.resolve("studentInfo.csv"))) {
            String sentence = "not measured: the data set is not in %s; unpack it there, or say where it is by LYCEUM_OULAD".formatted(data);
            session.say("  %s", sentence);
            return List.of(Finding.information("OULAD", "import", sentence));
        }
        session.say("  copying the clone and starting its graph");
        try (CloneCopy copy = CloneCopy.make(session, name())) {
            copy.lyceum("up", "--detach");
            return List.of(measure(session, copy, data));
        }
    }

    private Finding measure(Session session, CloneCopy copy, Path data) {
        List<Double> imports = new ArrayList<>();
        List<Double> loads = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        long rows = 0;
        for (int round = 1; round <= (session.isQuick() ? 1 : 3); round++) {
            inDatabases(session, copy, tables -> {
                tables.truncate();
                return 0L;
            });
            double imported = seconds(() -> copy.lyceum("import", "oulad", data.toString()));
            rows = inDatabases(session, copy, tables -> {
                tables.prepare();
                return tables.dump();
            });
            double loaded = seconds(() -> inDatabases(session, copy, tables -> {
                tables.load();
                return 0L;
            }));
            inDatabases(session, copy, tables -> {
                tables.requireSame();
                tables.drop();
                return 0L;
            });
            session.say("  %,d rows: import %.1f s, LOAD DATA %.1f s", rows, imported, loaded);
            imports.add(imported);
            loads.add(loaded);
            ratios.add(imported / loaded);
        }
        Sample ratio = Sample.of(ratios);
        return new Finding("OULAD, %,d rows in 4 databases".formatted(rows), "time",
                "%.1f s".formatted(Sample.of(imports).median()), "%.1f s".formatted(Sample.of(loads).median()),
                ratio.text("%.1f"), "≤ 5", Verdict.of(ratio.median() <= MOST));
    }

    private interface Work {
        long with(TableCopy tables) throws SQLException, IOException;
    }

    /** Does something in each of the four schemas, two at a time; the sum of what that gives. */
    private long inDatabases(Session session, CloneCopy copy, Work work) {
        try (Stack stack = copy.databases(); ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            MySqlServer mysql = stack.mysql();
            List<Future<Long>> running = SUBGRAPHS.stream().map(subgraph -> threads.submit((Callable<Long>) () -> {
                try (Connection connection = connect(mysql)) {
                    Path files = session.folder(name()).resolve("rows").resolve(subgraph);
                    return work.with(new TableCopy(connection, "lyceum_" + subgraph, "load_" + subgraph, files));
                }
            })).toList();
            long sum = 0;
            for (Future<Long> each : running) {
                sum += each.get();
            }
            return sum;
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof BenchmarkException known ? known
                    : new BenchmarkException("MySQL refuses: " + failure.getCause().getMessage() + ".", failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new BenchmarkException("Interrupted.", interrupted);
        }
    }

    private static Connection connect(MySqlServer mysql) throws SQLException {
        return DriverManager.getConnection(
                mysql.jdbcUrl("") + "&allowLoadLocalInfile=true&tinyInt1isBit=false&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
                mysql.username(), mysql.password());
    }

    private static Path data(Session session) {
        String named = System.getenv().getOrDefault("LYCEUM_OULAD", "");
        return named.isBlank() ? session.root().resolve("../shared/data/oulad").normalize() : Path.of(named).toAbsolutePath();
    }

    private static double seconds(Runnable action) {
        long begin = System.nanoTime();
        action.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
