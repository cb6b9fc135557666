package io.lyceum.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.services.SchemaAccess;
import io.lyceum.services.TestMySql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Holds a subgraph's migrations against an empty schema. */
public final class Migrations {

    private Migrations() {}

    /** Runs the migrations from empty, then again, and looks whether these tables are there. */
    public static void check(String... tables) {
        SchemaAccess schema = TestMySql.shared().createSchema("migration");
        Flyway flyway = Flyway.configure()
                .dataSource(schema.jdbcUrl(), schema.username(), schema.password())
                .locations("classpath:db/migration", "classpath:db/shared")
                .load();
        assertThat(flyway.migrate().migrationsExecuted).isPositive();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        flyway.validate();
        assertThat(tablesOf(schema)).contains(tables);
    }

    private static List<String> tablesOf(SchemaAccess schema) {
        try (Connection connection = schema.connect();
                ResultSet tables = connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {"TABLE"})) {
            List<String> names = new ArrayList<>();
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
            return names;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
