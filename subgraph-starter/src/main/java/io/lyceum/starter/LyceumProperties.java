package io.lyceum.starter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * What a subgraph must be told.
 *
 * @param subgraph the subgraph's name
 * @param routerSecret the key, in hexadecimal, by which the router signs its requests
 * @param cursorSecret the key, in hexadecimal, by which cursors are signed; the same on every instance of the subgraph
 * @param jwksUrl where the keys of access tokens are published
 * @param debug whether a request may ask which statements it cost
 * @param requestTimeout after which a request is answered with an error
 */
@ConfigurationProperties("lyceum")
public record LyceumProperties(
        String subgraph,
        String routerSecret,
        String cursorSecret,
        String jwksUrl,
        @DefaultValue("false") boolean debug,
        @DefaultValue("10s") Duration requestTimeout) {

    public LyceumProperties {
        require(routerSecret, "LYCEUM_ROUTER_SECRET");
        require(cursorSecret, "LYCEUM_CURSOR_SECRET");
        require(jwksUrl, "LYCEUM_JWKS_URL");
    }

    private static void require(String value, String variable) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("%s is not set; `./lyceum up` sets it.".formatted(variable));
        }
    }
}
