package io.lyceum.services;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** Makes schemas and the accounts that reach them. */
public final class Schemas {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");

    private Schemas() {
    }

    /**
     * Makes a schema (utf8mb4, accents and case ignored) and an account that can do everything in it and nothing elsewhere. Repeating it changes only the
     * password.
     *
     * @param schema lower-case letters, digits and underscores, at most 32
     * @param account likewise
     */
    public static SchemaAccess provision(MySqlServer server, String schema, String account, String password) {
        requireName(schema);
        requireName(account);
        String user = "'" + account + "'@'%'";
        String secret = "'" + password.replace("\\", "\\\\").replace("'", "''") + "'";
        // An underscore in a grant's schema name is a wildcard unless it is escaped.
        String pattern = schema.replace("_", "\\_");
        try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "CREATE DATABASE IF NOT EXISTS `" + schema + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci",
                    "CREATE USER IF NOT EXISTS " + user,
                    "ALTER USER " + user + " IDENTIFIED BY " + secret,
                    "GRANT ALL ON `" + pattern + "`.* TO " + user)) {
                statement.execute(sql);
            }
        } catch (SQLException failure) {
            throw new ServiceException("Schema " + schema + " could not be made on " + server.host() + ":" + server.port()
                    + "; see whether its administrator " + server.username() + " may create schemas and accounts.", failure);
        }
        return new SchemaAccess(server.jdbcUrl(schema), account, password);
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of a schema or an account: " + name);
        }
    }
}
