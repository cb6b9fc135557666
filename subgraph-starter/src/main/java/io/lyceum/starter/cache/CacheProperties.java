package io.lyceum.starter.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the cache is.
 *
 * @param enabled false to ask the database each time
 * @param url of Redis, with its credentials; blank for no cache
 * @param timeout how long Redis may take to answer
 */
@ConfigurationProperties("lyceum.cache")
public record CacheProperties(
        @DefaultValue("true") boolean enabled, @DefaultValue("") String url, @DefaultValue("100ms") Duration timeout) {

    boolean isOn() {
        return enabled && !url.isBlank();
    }
}
