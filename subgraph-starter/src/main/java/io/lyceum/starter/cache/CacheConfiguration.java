package io.lyceum.starter.cache;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires the cache; without an address of Redis there is none. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CacheProperties.class)
public class CacheConfiguration {

    @Bean
    CacheStore cacheStore(CacheProperties properties) {
        return properties.isOn() ? new RedisStore(new RedisConnection(properties)) : new NoStore();
    }

    @Bean
    SharedCache sharedCache(CacheStore store, JsonMapper json, MeterRegistry metrics) {
        return new SharedCache(store, json, metrics);
    }
}
