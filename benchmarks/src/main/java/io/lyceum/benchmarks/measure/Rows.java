package io.lyceum.benchmarks.measure;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Writes made-up rows. */
public final class Rows {

    private Rows() {}

    /** The key of the i-th thing of a kind, the same in every run. */
    public static UUID key(String kind, int i) {
        return UuidCreator.getNameBasedSha1("benchmark:%s:%d".formatted(kind, i));
    }

    /**
     * Inserts one row.
     *
     * @param target the table and its columns, such as {@code modules (id, title)}
     * @param values one for each column; UUIDs go as 16 bytes
     */
    public static void insert(Connection connection, String target, Object... values) throws SQLException {
        String places = "?, ".repeat(values.length - 1) + "?";
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO %s VALUES (%s)".formatted(target, places))) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i] instanceof UUID key ? bytes(key) : values[i]);
            }
            statement.executeUpdate();
        }
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(2 * Long.BYTES).putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits()).array();
    }
}
