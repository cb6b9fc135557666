package io.lyceum.starter.relay;

import io.lyceum.starter.database.UuidConverter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The right to be the relay of a subgraph: a lock of MySQL that belongs to a connection, and the outbox as that connection sees it. When the
 * connection is lost, so is the right, and nothing more can be read or marked by whoever had it.
 */
final class RelayLease implements AutoCloseable {

    private static final UuidConverter IDS = new UuidConverter();

    // Without a transaction's snapshot: a row that commits late is seen by the next look, whatever its id and time.
    private static final String UNSENT = """
            SELECT event_id, topic, event_type, message_key, aggregate_version, occurred_at, payload
            FROM outbox
            WHERE sent_at IS NULL
            ORDER BY occurred_at, event_id
            LIMIT ?""";

    // Longer than any pause of the relay; one that is silent for longer loses its turn, and events may be sent once more.
    private static final int SILENCE_SECONDS = 60;

    private final Connection connection;

    private RelayLease(Connection connection) {
        this.connection = connection;
    }

    /**
     * Waits for the right.
     *
     * @param connection belongs to the lease from now on
     * @param seconds to wait at most
     * @return whether the connection has the right now
     */
    static boolean acquire(Connection connection, int seconds) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT GET_LOCK(CONCAT(DATABASE(), '.relay'), " + seconds + ")")) {
            return row.next() && row.getInt(1) == 1;
        }
    }

    /** The lease of a connection that has the right. */
    static RelayLease of(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        try (Statement statement = connection.createStatement()) {
            // Of a host that is gone without a word, MySQL would otherwise keep the connection for hours, and the right with it.
            statement.execute("SET SESSION wait_timeout = " + SILENCE_SECONDS);
        }
        return new RelayLease(connection);
    }

    /** The events that became so first, of all that are not marked; those of one aggregate in the order of their times. */
    List<UnsentEvent> unsent(int limit) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(UNSENT)) {
            statement.setInt(1, limit);
            List<UnsentEvent> events = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    events.add(new UnsentEvent(IDS.from(row.getBytes(1)), row.getString(2), row.getString(3), row.getString(4), row.getLong(5),
                            row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getString(7).getBytes(StandardCharsets.UTF_8)));
                }
            }
            return events;
        }
    }

    /** Marks events as sent, in one statement. */
    void mark(List<UnsentEvent> sent, Instant now) throws SQLException {
        if (sent.isEmpty()) {
            return;
        }
        String keys = String.join(", ", Collections.nCopies(sent.size(), "(?, ?)"));
        try (PreparedStatement statement = connection.prepareStatement(
                "UPDATE outbox SET sent_at = ? WHERE (event_id, occurred_at) IN (" + keys + ")")) {
            int parameter = 1;
            statement.setObject(parameter++, utc(now));
            for (UnsentEvent event : sent) {
                statement.setBytes(parameter++, IDS.to(event.id()));
                statement.setObject(parameter++, utc(event.occurredAt()));
            }
            statement.executeUpdate();
        }
    }

    /** Ends the connection, and with it the right. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
