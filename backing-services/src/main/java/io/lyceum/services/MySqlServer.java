package io.lyceum.services;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A MySQL server, 9.7 or newer, and its administrator's account. */
public non-sealed interface MySqlServer extends BackingService {

    String username();

    String password();

    /** The JDBC address of a schema, without credentials; the empty string addresses no schema. */
    default String jdbcUrl(String schema) {
        String trust = kind() == ServiceKind.GIVEN ? "sslMode=PREFERRED" : "sslMode=DISABLED";
        return "jdbc:mysql://" + host() + ":" + port() + "/" + schema + "?" + trust + "&allowPublicKeyRetrieval=true";
    }

    /** A new connection of the administrator, in no schema. */
    default Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(""), username(), password());
    }
}
