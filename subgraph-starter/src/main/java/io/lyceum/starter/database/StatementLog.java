package io.lyceum.starter.database;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The SQL statements that one request sent. Fetchers and loaders run on the thread of their request, so the log is bound to the thread;
 * where none was begun, nothing is kept.
 */
public final class StatementLog {

    private static final ThreadLocal<@Nullable StatementLog> CURRENT = new ThreadLocal<>();

    private final List<String> statements = new CopyOnWriteArrayList<>();

    private StatementLog() {}

    /** Starts to log the statements of the current thread. */
    public static StatementLog begin() {
        StatementLog log = new StatementLog();
        CURRENT.set(log);
        return log;
    }

    /** Ends what {@link #begin} started. */
    public static void end() {
        CURRENT.remove();
    }

    /** Notes a statement that is about to be sent. */
    static void note(@Nullable String sql) {
        StatementLog log = CURRENT.get();
        if (log != null && sql != null) {
            log.statements.add(sql);
        }
    }

    /** How many statements were sent. */
    public int count() {
        return statements.size();
    }

    /** The statements in the order in which they were sent, with {@code ?} for each value. */
    public List<String> statements() {
        return List.copyOf(statements);
    }
}
