package io.lyceum.benchmarks.endpoint;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the endpoint is told by its environment.
 *
 * @param databases by the name of the subgraph that owns them
 * @param jwksUrl where the keys of access tokens are published
 */
@ConfigurationProperties("endpoint")
public record EndpointProperties(Map<String, Database> databases, String jwksUrl) {

    /** How a database is reached. */
    public record Database(String url, String username, String password) {}
}
