package io.lyceum.benchmarks.endpoint;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** A pool for each of the four databases, with the settings that subgraphs have. */
@Component
class Databases implements DisposableBean {

    private static final Map<String, String> DRIVER = Map.of(
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "250",
            "prepStmtCacheSqlLimit", "8192",
            "useServerPrepStmts", "true",
            "rewriteBatchedStatements", "true",
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "tcpKeepAlive", "true",
            "connectTimeout", "5000",
            "sessionVariables", "max_execution_time=5000");

    private final Map<String, HikariDataSource> pools = new TreeMap<>();

    Databases(EndpointProperties properties) {
        properties.databases().forEach((name, database) -> {
            HikariConfig settings = new HikariConfig();
            settings.setJdbcUrl(database.url());
            settings.setUsername(database.username());
            settings.setPassword(database.password());
            settings.setMaximumPoolSize(10);
            settings.setMinimumIdle(1);
            settings.setConnectionTimeout(5_000);
            DRIVER.forEach(settings::addDataSourceProperty);
            pools.put(name, new HikariDataSource(settings));
        });
    }

    Connection of(String subgraph) throws SQLException {
        return pools.get(subgraph).getConnection();
    }

    @Override
    public void destroy() {
        pools.values().forEach(HikariDataSource::close);
    }
}
