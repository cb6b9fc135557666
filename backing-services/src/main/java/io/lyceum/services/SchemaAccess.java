package io.lyceum.services;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** How a schema is reached by the account that reaches it alone. */
public record SchemaAccess(String jdbcUrl, String username, String password) {

    /** A new connection to the schema. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, username, password);
    }
}
