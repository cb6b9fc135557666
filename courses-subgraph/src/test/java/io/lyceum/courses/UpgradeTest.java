package io.lyceum.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import io.lyceum.services.SchemaAccess;
import io.lyceum.services.TestMySql;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database that the first migration made and somebody used. */
class UpgradeTest {

    @Test
    void rowsOfTheFirstVersionAreKeptAndServed() throws SQLException {
        SchemaAccess schema = TestMySql.shared().createSchema("upgrade");
        migrate(schema, "1");
        try (Connection connection = schema.connect(); Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO categories (id, parent_id, name, slug, created_at, updated_at) VALUES "
                    + "(UNHEX('01000000000000000000000000000000'), NULL, 'Science', 'science', NOW(6), NOW(6)), "
                    + "(UNHEX('02000000000000000000000000000000'), UNHEX('01000000000000000000000000000000'), 'Physics', 'physics', NOW(6), NOW(6))");
            statement.execute("INSERT INTO courses (id, slug, title, category_id, level, language, status, is_free, price_amount, price_currency, has_certificate, published_at, created_at, updated_at) VALUES "
                    + "(UNHEX('03000000000000000000000000000000'), 'waves', 'Waves', UNHEX('02000000000000000000000000000000'), 'BEGINNER', 'en', 'PUBLISHED', FALSE, 20, 'EUR', TRUE, NOW(6), NOW(6), NOW(6))");
        }

        migrate(schema, "latest");

        try (Connection connection = schema.connect()) {
            assertThat(number(connection, "SELECT COUNT(*) FROM category_paths")).isEqualTo(3);
            assertThat(number(connection, "SELECT depth FROM category_paths WHERE ancestor_id <> descendant_id")).isEqualTo(1);
            assertThat(number(connection, "SELECT price_order FROM courses WHERE rating_count = 0 AND rating_average IS NULL AND lesson_count = 0")).isEqualTo(20);
            assertThat(number(connection, "SELECT COUNT(*) FROM courses WHERE MATCH (title, subtitle, short_description) AGAINST ('+\"wave\"' IN BOOLEAN MODE)")).isEqualTo(1);
        }
    }

    private static void migrate(SchemaAccess schema, String target) {
        Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .target(target)
                .load()
                .migrate();
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            assertThat(found.next()).isTrue();
            return found.getInt(1);
        }
    }
}
