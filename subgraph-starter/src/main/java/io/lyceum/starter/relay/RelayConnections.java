package io.lyceum.starter.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Connections beside the pool: a relay keeps its own for as long as the process lives. */
final class RelayConnections {

    // Longer than it waits for its turn; a connection that is silent for longer is lost.
    private static final String SILENCE_MILLIS = "15000";
    private static final String CONNECT_MILLIS = "5000";

    private final DataSource database;

    RelayConnections(JdbcConnectionDetails details) {
        DriverManagerDataSource source = new DriverManagerDataSource(details.getJdbcUrl(), details.getUsername(), details.getPassword());
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", CONNECT_MILLIS);
        properties.setProperty("socketTimeout", SILENCE_MILLIS);
        properties.setProperty("tcpKeepAlive", "true");
        source.setConnectionProperties(properties);
        this.database = source;
    }

    Connection open() throws SQLException {
        return database.getConnection();
    }
}
