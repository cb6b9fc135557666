package io.lyceum.benchmarks.endpoint;

import io.lyceum.starter.id.TypeId;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Statements over keys, and columns as GraphQL writes them. */
final class Rows {

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    /** Deals with one row. */
    interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    private Rows() {}

    /**
     * Runs a query and reads each row.
     *
     * @param sql its first {@code %s} takes a place for each key
     */
    static void read(Connection connection, String sql, Collection<UUID> keys, Reader reader, Object... further) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.formatted("?, ".repeat(keys.size() - 1) + "?"))) {
            int place = 1;
            for (Object value : further) {
                statement.setObject(place++, value instanceof UUID key ? bytes(key) : value);
            }
            for (UUID key : keys) {
                statement.setBytes(place++, bytes(key));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    static UUID key(ResultSet row, int column) throws SQLException {
        return uuid(row.getBytes(column));
    }

    static String id(String type, ResultSet row, int column) throws SQLException {
        return TypeId.encode(type, uuid(row.getBytes(column)));
    }

    static @Nullable String time(ResultSet row, int column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : MICROSECONDS.format(time);
    }

    static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int number = row.getInt(column);
        return row.wasNull() ? null : number;
    }

    static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits()).array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
