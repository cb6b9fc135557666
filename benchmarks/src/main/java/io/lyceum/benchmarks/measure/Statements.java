package io.lyceum.benchmarks.measure;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.services.MySqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What MySQL itself says it was asked. */
public final class Statements {

    private static final int TIMES = 20;

    private Statements() {}

    /** How many selects one answer of the target takes; nothing else may use the server meanwhile. */
    public static double selectsPer(Target target, MySqlServer mysql) {
        try (Connection connection = mysql.connect()) {
            long before = selects(connection);
            for (int i = 0; i < TIMES; i++) {
                target.ask();
            }
            return (selects(connection) - before) / (double) TIMES;
        } catch (SQLException failure) {
            throw new BenchmarkException("MySQL does not say how many statements it was sent: " + failure.getMessage() + ".", failure);
        }
    }

    private static long selects(Connection connection) throws SQLException {
        try (ResultSet found = connection.createStatement().executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
            found.next();
            return found.getLong(2);
        }
    }
}
