package io.lyceum.users;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.services.SchemaAccess;
import io.lyceum.services.TestMySql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database of the first version, with people in it, becomes one of today. */
class UpgradeTest {

    private static final String ADA = "UNHEX('019A0000000070008000000000000001')";
    private static final String SESSION = "UNHEX('019A0000000070008000000000000002')";

    private SchemaAccess schema;

    @BeforeEach
    void aDatabaseOfTheFirstVersion() throws SQLException {
        schema = TestMySql.shared().createSchema("upgrade");
        flyway().target("2").load().migrate();
        run("INSERT INTO users (id, email, display_name, status, created_at, updated_at)"
                + " VALUES (" + ADA + ", 'ada@example.test', 'Ada', 'ACTIVE', '2026-01-01', '2026-01-02')");
        run("INSERT INTO user_roles (user_id, role, granted_at) VALUES (" + ADA + ", 'STUDENT', '2026-01-01')");
        run("INSERT INTO user_profiles (user_id, bio, visibility, is_email_shown, updated_at)"
                + " VALUES (" + ADA + ", 'Counts.', 'CONNECTIONS_ONLY', TRUE, '2026-01-02')");
        run("INSERT INTO user_sessions (id, user_id, refresh_token_hash, created_at, expires_at)"
                + " VALUES (" + SESSION + ", " + ADA + ", UNHEX(REPEAT('5E', 32)), '2026-01-03', '2026-02-02')");
        flyway().load().migrate();
    }

    @Test
    void peopleStayAsTheyWere() throws SQLException {
        assertThat(ask("SELECT email, display_name, status, version FROM users")).containsExactly("ada@example.test|Ada|ACTIVE|0");
        assertThat(ask("SELECT role FROM user_roles")).containsExactly("STUDENT");
        assertThat(ask("SELECT bio, visibility, is_email_shown, headline FROM user_profiles"))
                .containsExactly("Counts.|CONNECTIONS_ONLY|1|null");
    }

    @Test
    void aSessionGoesOnWithTheTokenItHad() throws SQLException {
        assertThat(ask("SELECT HEX(session_id), HEX(token_hash), created_at, expires_at, used_at FROM refresh_tokens"))
                .containsExactly("019A0000000070008000000000000002|" + "5E".repeat(32)
                        + "|2026-01-03 00:00:00|2026-02-02 00:00:00|null");
        assertThat(ask("SELECT device, ip_address, last_active_at, revoked_at FROM user_sessions")).containsExactly("null|null|null|null");
    }

    private FluentConfiguration flyway() {
        return Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .locations("classpath:db/migration", "classpath:db/shared");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private List<String> ask(String sql) throws SQLException {
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                List<String> fields = new ArrayList<>();
                for (int place = 1; place <= found.getMetaData().getColumnCount(); place++) {
                    fields.add(String.valueOf(found.getString(place)));
                }
                rows.add(String.join("|", fields));
            }
            return rows;
        }
    }
}
