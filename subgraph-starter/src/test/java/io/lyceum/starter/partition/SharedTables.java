package io.lyceum.starter.partition;

import com.mysql.cj.jdbc.MysqlDataSource;
import io.lyceum.services.SchemaAccess;
import io.lyceum.services.TestMySql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A schema with the tables that every subgraph has. */
record SharedTables(DataSource database) {

    static SharedTables migrated() {
        SharedTables tables = none();
        Flyway.configure().dataSource(tables.database()).locations("classpath:db/shared").load().migrate();
        return tables;
    }

    static SharedTables none() {
        SchemaAccess schema = TestMySql.shared().createSchema("partitions");
        MysqlDataSource database = new MysqlDataSource();
        database.setUrl(schema.jdbcUrl());
        database.setUser(schema.username());
        database.setPassword(schema.password());
        return new SharedTables(database);
    }

    List<String> partitions(String table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT partition_name FROM information_schema.partitions"
                        + " WHERE table_schema = DATABASE() AND table_name = ? ORDER BY partition_ordinal_position")) {
            statement.setString(1, table);
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    int rows(String table, String partition) throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet rows = connection.createStatement().executeQuery("SELECT COUNT(*) FROM %s PARTITION (%s)".formatted(table, partition))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    void audit(String at) throws SQLException {
        execute("INSERT INTO audit_log (id, action, entity_type, entity_id, occurred_at) VALUES (RANDOM_BYTES(16), 'CREATED', 'Thing', RANDOM_BYTES(16), ?)", at);
    }

    void seen(String at) throws SQLException {
        execute("INSERT INTO inbox VALUES ('things', RANDOM_BYTES(16), ?, UTC_TIMESTAMP(6))", at);
    }

    void seenAs(String event, String at) throws SQLException {
        execute("INSERT INTO inbox VALUES ('things', '%s', ?, UTC_TIMESTAMP(6))".formatted(event), at);
    }

    void event(String at, @Nullable String sentAt) throws SQLException {
        execute("INSERT INTO outbox VALUES (RANDOM_BYTES(16), 'Thing', RANDOM_BYTES(16), 1, 'thing.made', 'key', 'thing.made', '{}', ?, ?)", at, sentAt);
    }

    void sendAll(String at) throws SQLException {
        execute("UPDATE outbox SET sent_at = ? WHERE sent_at IS NULL", at);
    }

    /** A transaction that has read the table, and stays open until it is closed. */
    Connection reading(String table) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().executeQuery("SELECT 1 FROM " + table);
        return connection;
    }

    private void execute(String sql, @Nullable String... times) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < times.length; i++) {
                statement.setObject(i + 1, times[i] == null ? null : LocalDateTime.ofInstant(Instant.parse(times[i]), ZoneOffset.UTC));
            }
            statement.executeUpdate();
        }
    }
}
