package io.lyceum.bulk;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows into one table, hundreds in a statement, and leaves rows that are there already as they are. Any other conflict than
 * a repeated key fails. Made by {@link ImportWriter}.
 */
public final class BatchInsert {

    /** MySQL takes 65,535 parameters in a statement; beyond some hundred rows there is nothing to gain. */
    private static final int ROWS = 500;

    private final Connection connection;
    private final String table;
    private final List<String> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();
    private @Nullable PreparedStatement full;

    BatchInsert(Connection connection, String table, List<String> columns) {
        this.connection = connection;
        this.table = table;
        this.columns = columns;
    }

    /**
     * Takes a row; it is sent with the next flush.
     *
     * @param values one for each column: UUIDs go as 16 bytes, instants as UTC
     */
    public void add(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException("%d values for %d columns of %s".formatted(values.length, columns.size(), table));
        }
        rows.add(values);
    }

    void flush() throws SQLException {
        int sent = 0;
        while (rows.size() - sent >= ROWS) {
            if (full == null) {
                full = prepare(ROWS);
            }
            send(full, rows.subList(sent, sent + ROWS));
            sent += ROWS;
        }
        if (sent < rows.size()) {
            List<@Nullable Object[]> rest = rows.subList(sent, rows.size());
            try (PreparedStatement statement = prepare(rest.size())) {
                send(statement, rest);
            }
        }
        rows.clear();
    }

    private PreparedStatement prepare(int count) throws SQLException {
        String row = "(" + "?,".repeat(columns.size() - 1) + "?)";
        // Unlike INSERT IGNORE, this lets nothing but a repeated key pass.
        return connection.prepareStatement("INSERT INTO %s (%s) VALUES %s ON DUPLICATE KEY UPDATE %s = %s.%s"
                .formatted(
                        table,
                        String.join(",", columns),
                        (row + ",").repeat(count - 1) + row,
                        columns.getFirst(),
                        table,
                        columns.getFirst()));
    }

    private static void send(PreparedStatement statement, List<@Nullable Object[]> rows) throws SQLException {
        int place = 1;
        for (@Nullable Object[] row : rows) {
            for (Object value : row) {
                bind(statement, place++, value);
            }
        }
        statement.executeUpdate();
    }

    private static void bind(PreparedStatement statement, int place, @Nullable Object value) throws SQLException {
        switch (value) {
            case UUID id -> statement.setBytes(place, bytes(id));
            case Instant instant -> statement.setObject(place, LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            case Enum<?> constant -> statement.setString(place, constant.name());
            case null, default -> statement.setObject(place, value);
        }
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
