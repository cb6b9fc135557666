package io.lyceum.launcher;

import io.lyceum.services.SchemaAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Loads the demo school into a graph that is empty: nobody is there but the accounts that users makes by itself, and no course. A load that was
 * interrupted leaves a note and is taken up again with the same day; whoever has data of their own is left alone.
 *
 * @param note exists while a load has begun and not ended; holds its day
 */
record DemoSchoolLoad(Stack stack, List<String> subgraphs, Path note, Consumer<String> progress) {

    // The leads of OULAD's modules are accounts that users makes, too.
    private static final String PEOPLE = "SELECT EXISTS (SELECT 1 FROM users WHERE email NOT LIKE '%@lyceum.test' AND email NOT LIKE 'lead-%@oulad.lyceum.test')";
    private static final String COURSES = "SELECT EXISTS (SELECT 1 FROM courses)";

    /** What became of it. */
    enum Outcome {
        /** It was loaded by this start. */
        LOADED,
        /** There were data already: the demo school's or others. */
        NOT_EMPTY,
        /** Nobody wanted it. */
        NOT_ASKED
    }

    /** Loads it unless the graph has data. */
    Outcome loadIfEmpty(Instant today) {
        boolean interrupted = Files.exists(note);
        if (!interrupted && !isEmpty()) {
            return Outcome.NOT_EMPTY;
        }
        load(interrupted ? noted() : today);
        return Outcome.LOADED;
    }

    private boolean isEmpty() {
        return !(subgraphs.contains("users") && exists("users", PEOPLE)) && !(subgraphs.contains("courses") && exists("courses", COURSES));
    }

    private void load(Instant today) {
        Stopwatch watch = new Stopwatch();
        progress.accept("%-12s loading …".formatted("demo school"));
        remember(today);
        GraphImport load = new GraphImport(stack, subgraphs, List.of("--lyceum.import.demo-school=" + today), (name, said) -> {
            if (said instanceof ImportLine.Done done) {
                long rows = done.counts().values().stream().mapToLong(Long::longValue).sum();
                progress.accept("%-12s has its part of the demo school, %,d rows".formatted(name, rows));
            }
        });
        List<String> failures = load.run();
        if (!failures.isEmpty()) {
            throw new LauncherException("The demo school is not complete: " + String.join(" ", failures)
                    + " ./lyceum up tries again, ./lyceum up --empty goes without it.");
        }
        forget(note);
        progress.accept("%-12s loaded after %s".formatted("demo school", watch));
    }

    private boolean exists(String subgraph, String query) {
        SchemaAccess schema = stack.schema(subgraph);
        try (Connection connection = schema.connect(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            return rows.next() && rows.getBoolean(1);
        } catch (SQLException failure) {
            throw new LauncherException("Whether " + subgraph + " has data cannot be told: " + failure.getMessage() + ". ./lyceum up --empty does not ask.", failure);
        }
    }

    private void remember(Instant today) {
        try {
            PrivateFiles.write(note, today.toString());
        } catch (IOException failure) {
            throw new LauncherException("The note " + note + " cannot be written: " + failure.getMessage() + ".", failure);
        }
    }

    private Instant noted() {
        try {
            return Instant.parse(Files.readString(note).strip());
        } catch (IOException | DateTimeException unreadable) {
            throw new LauncherException("The note " + note + " cannot be read; delete it, or begin anew by ./lyceum down --wipe.", unreadable);
        }
    }

    /** A graph whose data are gone has no load to take up again. */
    static void forget(Path note) {
        try {
            Files.deleteIfExists(note);
        } catch (IOException failure) {
            throw new LauncherException("The note " + note + " cannot be deleted; delete it by hand.", failure);
        }
    }
}
