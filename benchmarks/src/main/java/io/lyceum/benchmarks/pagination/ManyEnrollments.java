package io.lyceum.benchmarks.pagination;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.benchmarks.Session;
import io.lyceum.benchmarks.measure.SetAside;
import io.lyceum.services.MySqlServer;
import io.lyceum.services.SchemaAccess;
import io.lyceum.services.Schemas;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A schema of the enrollments subgraph with some number of enrollments, a second apart, twenty to a person. MySQL makes them by itself; they
 * are kept for the next run, and made anew when the subgraph's migrations have changed.
 *
 * @param access by the account of the subgraph that is asked
 */
record ManyEnrollments(SchemaAccess access, String schema, int rows) {

    private static final int AT_ONCE = 250_000;

    /** The schema for this many rows; it may be empty still. */
    static ManyEnrollments of(MySqlServer mysql, int rows, String password) {
        String schema = "lyceum_enrollments_%d".formatted(rows);
        return new ManyEnrollments(Schemas.provision(mysql, schema, schema, password), schema, rows);
    }

    /** Empties a schema whose rows are not all there, or were made for other tables. */
    void dropUnlessWhole(Session session, MySqlServer mysql, String migrations, String password) {
        try (Connection connection = connect(mysql)) {
            if (isWhole(connection, migrations)) {
                session.say("  %,d enrollments are there", rows);
                return;
            }
            run(connection, "DROP DATABASE " + schema);
        } catch (SQLException failure) {
            throw refused(failure);
        }
        Schemas.provision(mysql, schema, schema, password);
    }

    /** Makes the rows, unless they are there. */
    void fill(Session session, MySqlServer mysql, String migrations) {
        try (Connection connection = connect(mysql)) {
            if (isWhole(connection, migrations)) {
                return;
            }
            SetAside indexes = SetAside.indexesOf(connection, "enrollments");
            run(connection, "SET SESSION cte_max_recursion_depth = " + AT_ONCE);
            for (int done = 0; done < rows; done += AT_ONCE) {
                run(connection, insert(done, Math.min(AT_ONCE, rows - done)));
                if ((done / AT_ONCE) % 8 == 7) {
                    session.say("  %,d enrollments", done + AT_ONCE);
                }
            }
            session.say("  %,d enrollments, now their %d indexes", rows, indexes.definitions().size());
            indexes.restore(connection);
            run(connection, "CREATE TABLE benchmark_rows (migrations VARCHAR(1000)) SELECT '%s' AS migrations".formatted(migrations));
        } catch (SQLException failure) {
            throw refused(failure);
        }
    }

    /** What a schema's tables were made by. */
    static String migrations(SchemaAccess schema) {
        try (Connection connection = schema.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT GROUP_CONCAT(CONCAT(version, ':', checksum) ORDER BY installed_rank) FROM flyway_schema_history")) {
            found.next();
            return found.getString(1);
        } catch (SQLException failure) {
            throw refused(failure);
        }
    }

    Connection connect(MySqlServer mysql) throws SQLException {
        return DriverManager.getConnection(mysql.jdbcUrl(schema), mysql.username(), mysql.password());
    }

    private static boolean isWhole(Connection connection, String migrations) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery("SHOW TABLES LIKE 'benchmark_rows'")) {
                if (!tables.next()) {
                    return false;
                }
            }
            try (ResultSet found = statement.executeQuery("SELECT migrations FROM benchmark_rows")) {
                return found.next() && found.getString(1).equals(migrations);
            }
        }
    }

    private static String insert(int from, int count) {
        return """
                INSERT INTO enrollments (id, user_id, course_id, status, type, progress_percentage, enrolled_at, created_at, updated_at)
                WITH RECURSIVE numbers (n) AS (SELECT %1$d UNION ALL SELECT n + 1 FROM numbers WHERE n < %2$d)
                SELECT UNHEX(CONCAT(LPAD(HEX(1577836800000 + n * 1000), 12, '0'), '70008000', LPAD(HEX(n), 12, '0'))),
                  UNHEX(CONCAT(LPAD(HEX(1577836800000 + n DIV 20 * 20000), 12, '0'), '70009000', LPAD(HEX(n DIV 20), 12, '0'))),
                  UNHEX(LEFT(SHA2(CONCAT('course', n MOD 5000), 256), 32)),
                  'ACTIVE', 'FREE', n MOD 101, at, at, at
                FROM (SELECT n, TIMESTAMPADD(SECOND, n, '2020-01-01') AS at FROM numbers) AS made
                """.formatted(from, from + count - 1);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static BenchmarkException refused(SQLException failure) {
        return new BenchmarkException("The enrollments could not be made: " + failure.getMessage() + ".", failure);
    }
}
