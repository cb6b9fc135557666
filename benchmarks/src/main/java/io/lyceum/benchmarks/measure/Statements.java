package io.lyceum.benchmarks.measure;

import io.lyceum.benchmarks.BenchmarkException;
import io.lyceum.services.MySqlServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What MySQL itself says it was asked. */
public final class Statements {

    private static final int TIMES = 20;
    private static final int ROUNDS = 3;

    private Statements() {}

    /** How many selects one answer of the target takes: the least of some rounds, because servers have chores of their own now and then. */
    public static double selectsPer(Target target, MySqlServer mysql) {
        try (Connection connection = mysql.connect()) {
            long least = Long.MAX_VALUE;
            for (int round = 0; round < ROUNDS; round++) {
                long before = selects(connection);
                for (int i = 0; i < TIMES; i++) {
                    target.ask();
                }
                least = Math.min(least, selects(connection) - before);
            }
            return least / (double) TIMES;
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
