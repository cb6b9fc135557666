package io.lyceum.benchmarks.measure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The secondary indexes of a table, dropped so that many rows can be written, and to be made again afterwards: sorted once, they take a
 * fraction of the time that they take row by row. Those that a foreign key needs stay, and those over an expression: to make one, MySQL
 * copies the whole table.
 *
 * @param table the table's name
 * @param definitions as {@code SHOW CREATE TABLE} words them
 */
public record SetAside(String table, List<String> definitions) {

    private static final int NEEDED_BY_A_FOREIGN_KEY = 1553;

    /** Drops the indexes of a table. */
    public static SetAside indexesOf(Connection connection, String table) throws SQLException {
        List<String> dropped = new ArrayList<>();
        for (String line : definition(connection, table).split("\n")) {
            String definition = line.strip().replaceFirst(",$", "");
            if (definition.matches("(UNIQUE |FULLTEXT )?KEY .*") && !definition.contains("((") && drop(connection, table, definition)) {
                dropped.add(definition);
            }
        }
        return new SetAside(table, List.copyOf(dropped));
    }

    /** Makes them again, and looks at the table afresh. */
    public void restore(Connection connection) throws SQLException {
        run(connection, "SET SESSION innodb_ddl_buffer_size = 268435456");
        List<String> ordinary = definitions.stream().filter(definition -> !definition.startsWith("FULLTEXT")).map(definition -> "ADD " + definition).toList();
        if (!ordinary.isEmpty()) {
            run(connection, "ALTER TABLE %s %s".formatted(table, String.join(", ", ordinary)));
        }
        // As the migration has it; and InnoDB makes these one by one.
        run(connection, "SET SESSION innodb_ft_enable_stopword = OFF");
        for (String fulltext : definitions.stream().filter(definition -> definition.startsWith("FULLTEXT")).toList()) {
            run(connection, "ALTER TABLE %s ADD %s".formatted(table, fulltext));
        }
        run(connection, "ANALYZE TABLE " + table);
    }

    private static boolean drop(Connection connection, String table, String definition) throws SQLException {
        try {
            run(connection, "ALTER TABLE %s DROP KEY %s".formatted(table, definition.replaceFirst("^[A-Z ]+`([^`]+)`.*", "$1")));
            return true;
        } catch (SQLException refused) {
            if (refused.getErrorCode() == NEEDED_BY_A_FOREIGN_KEY) {
                return false;
            }
            throw refused;
        }
    }

    private static String definition(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery("SHOW CREATE TABLE " + table)) {
            found.next();
            return found.getString(2);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
