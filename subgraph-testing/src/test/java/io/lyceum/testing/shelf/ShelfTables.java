package io.lyceum.testing.shelf;

import io.lyceum.services.SchemaAccess;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What a shelf of another process has in its tables. */
record ShelfTables(SchemaAccess schema) {

    /** Gives the shelf so many notes of its own, and tells nobody. */
    void own(int notes) throws SQLException {
        execute("INSERT INTO owned_notes WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < " + notes + ")"
                + " SELECT RANDOM_BYTES(16), CONCAT('note ', n), n FROM numbers");
    }

    /** Forgets what was made of events. */
    void wipe() throws SQLException {
        execute("DELETE FROM notes");
    }

    /** What was made of events, in a word. */
    String digest() throws SQLException {
        return texts("SELECT CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT(HEX(id), version, text))), 0)) FROM notes").getFirst();
    }

    /** The same of what the shelf owns. */
    String ownDigest() throws SQLException {
        return texts("SELECT CONCAT(COUNT(*), '/', COALESCE(SUM(CRC32(CONCAT(HEX(id), version, text))), 0)) FROM owned_notes").getFirst();
    }

    /** Puts events of so many notes in the outbox. */
    void tell(int notes) throws SQLException {
        try (Connection connection = schema.connect()) {
            for (int i = 0; i < notes; i++) {
                try (PreparedStatement statement = connection.prepareStatement("""
                        INSERT INTO outbox (event_id, aggregate_type, aggregate_id, aggregate_version, topic, message_key, event_type, payload, occurred_at)
                        SELECT new.id, 'note', new.id, 1, 'note.updated', 'note_01h455vb4pex5vsknk084sn02q', 'io.lyceum.note.updated',
                               '{"text": "told"}', UTC_TIMESTAMP(6)
                        FROM (SELECT RANDOM_BYTES(16) AS id) AS new""")) {
                    statement.executeUpdate();
                }
            }
        }
    }

    int events() throws SQLException {
        return numbers("SELECT COUNT(*) FROM outbox").getFirst();
    }

    int unsent() throws SQLException {
        return numbers("SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL").getFirst();
    }

    /** How many events were taken in. */
    int seen() throws SQLException {
        return numbers("SELECT COUNT(*) FROM inbox").getFirst();
    }

    /** How often the consumer did something. */
    int effects() throws SQLException {
        return numbers("SELECT COALESCE(SUM(effects), 0) FROM note_effects").getFirst();
    }

    /** Whether the tables are there. */
    boolean areMigrated() {
        try {
            return effects() >= 0 && unsent() >= 0;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private List<Integer> numbers(String sql) throws SQLException {
        return texts(sql).stream().map(Integer::valueOf).toList();
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = schema.connect(); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = schema.connect()) {
            connection.createStatement().executeUpdate(sql);
        }
    }
}
