package io.lyceum.oulad;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Writes an import over one connection, in transactions of a bounded size. Rows that belong together are added between two steps and
 * committed together; tables are written in the order in which they were named, so parents come first. What was committed stays when
 * the import is aborted, and is passed over when it is run again.
 */
public final class ImportWriter implements AutoCloseable {

    /** How many steps a transaction holds unless the caller says otherwise. */
    public static final int STEPS = 2_000;

    private final Connection connection;
    private final ImportReport report;
    private final int stepsPerTransaction;
    private final List<BatchInsert> tables = new ArrayList<>();

    public ImportWriter(DataSource dataSource, ImportReport report, int stepsPerTransaction) throws SQLException {
        this.connection = dataSource.getConnection();
        this.connection.setAutoCommit(false);
        this.report = report;
        this.stepsPerTransaction = stepsPerTransaction;
    }

    /** A table to write to. */
    public BatchInsert into(String table, String... columns) {
        BatchInsert insert = new BatchInsert(connection, table, List.of(columns));
        tables.add(insert);
        return insert;
    }

    /**
     * Writes what some things become.
     *
     * @param what their name in the plural, for the report
     * @param step adds one thing's rows
     */
    public <T> void each(List<T> things, String what, Consumer<T> step) throws SQLException {
        int done = 0;
        for (T thing : things) {
            step.accept(thing);
            done++;
            if (done % stepsPerTransaction == 0 || done == things.size()) {
                flush();
                report.progress(done, things.size(), what);
            }
        }
    }

    /** Sends and commits what was added. */
    public void flush() throws SQLException {
        for (BatchInsert table : tables) {
            table.flush();
        }
        connection.commit();
    }

    /** Runs a statement in a transaction of its own. UUIDs among the values go as 16 bytes. */
    public void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
        connection.commit();
    }

    /** The number that a statement answers. UUIDs among the values go as 16 bytes. */
    public long count(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    /** Ends the import; what was not committed is undone. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int place = 0; place < values.length; place++) {
            statement.setObject(place + 1, values[place] instanceof UUID id ? BatchInsert.bytes(id) : values[place]);
        }
    }
}
