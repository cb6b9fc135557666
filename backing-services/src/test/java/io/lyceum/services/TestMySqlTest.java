package io.lyceum.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestMySqlTest {

    @Test
    void everySchemaIsFreshAndItsAccountReachesItAlone() throws SQLException {
        SchemaAccess one = TestMySql.shared().createSchema("one");
        SchemaAccess two = TestMySql.shared().createSchema("two");
        try (var connection = one.connect(); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (id INT)");
            assertThatThrownBy(() -> statement.execute("SELECT * FROM " + two.username() + ".t"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("denied");
        }
    }

    @Test
    void theServerIsTheVersionThatIsAskedFor() throws SQLException {
        try (var connection = TestMySql.shared().server().connect()) {
            assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("9.");
        }
    }
}
