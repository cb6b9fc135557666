package io.lyceum.starter.cache;

import org.jspecify.annotations.Nullable;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.config.Config;

/** The way to Redis, made when it is first used: a subgraph starts without it. */
final class RedisConnection implements AutoCloseable {

    private static final int THREADS = 2;
    private static final int CONNECTIONS = 16;

    private final CacheProperties properties;
    private volatile @Nullable RedissonClient client;

    RedisConnection(CacheProperties properties) {
        this.properties = properties;
    }

    /** @throws RuntimeException if Redis cannot be reached */
    RedissonClient client() {
        RedissonClient connected = client;
        return connected == null ? connect() : connected;
    }

    private synchronized RedissonClient connect() {
        RedissonClient connected = client;
        if (connected == null) {
            connected = Redisson.create(configuration());
            client = connected;
        }
        return connected;
    }

    private Config configuration() {
        int timeout = Math.toIntExact(properties.timeout().toMillis());
        Config config = new Config().setThreads(THREADS).setNettyThreads(THREADS).setLazyInitialization(true);
        config.useSingleServer()
                .setAddress(properties.url())
                .setTimeout(timeout)
                .setConnectTimeout(timeout)
                // Whoever waits would rather ask the database.
                .setRetryAttempts(0)
                .setConnectionPoolSize(CONNECTIONS)
                .setConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionMinimumIdleSize(0);
        return config;
    }

    @Override
    public synchronized void close() {
        RedissonClient connected = client;
        if (connected != null) {
            connected.shutdown();
        }
    }
}
