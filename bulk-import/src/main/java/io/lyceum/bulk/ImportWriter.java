package io.lyceum.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** The number that a statement answers. */
    public long count(String sql) throws SQLException {
        return count(sql, List.of());
    }

    /**
     * How many rows of a table were imported: their ids are UUIDs of version 8, which nothing else on the platform makes.
     *
     * @param id the column with the row's id, or with the id of what it belongs to
     * @param scope another column, by which the rows are found
     * @param keys its values
     */
    public long countImported(String table, String id, String scope, Collection<UUID> keys) throws SQLException {
        return keys.isEmpty()
                ? 0
                : count(
                        "SELECT COUNT(*) FROM %s WHERE %s IN (%s) AND SUBSTRING(HEX(%s), 13, 1) = '8'"
                                .formatted(table, scope, String.join(",", Collections.nCopies(keys.size(), "?")), id),
                        keys);
    }

    /**
     * How many rows of some tables have an id of one version, by which an import knows its own.
     *
     * @param idsByTable the tables, each with its column of ids; the counts come in this order
     */
    public Map<String, Long> countByVersion(Map<String, String> idsByTable, int version) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : idsByTable.entrySet()) {
            counts.put(table.getKey(), countByVersion(table.getKey(), table.getValue(), version));
        }
        return counts;
    }

    /** The same for one table. */
    public long countByVersion(String table, String id, int version) throws SQLException {
        return count("SELECT COUNT(*) FROM %s WHERE SUBSTRING(HEX(%s), 13, 1) = '%x'".formatted(table, id, version));
    }

    /** Ends the import; what was not committed is undone. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private long count(String sql, Collection<UUID> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int place = 1;
            for (UUID key : keys) {
                statement.setBytes(place++, BatchInsert.bytes(key));
            }
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
