package io.lyceum.starter.cache;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.redisson.api.RBatch;
import org.redisson.client.codec.StringCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps values in Redis. Where Redis fails to answer in time it is left alone for a while, because to wait for it would slow every request. What
 * could not be forgotten meanwhile is forgotten before anything is read again.
 */
final class RedisStore implements CacheStore, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RedisStore.class);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(5);
    private static final int FAILURES = 3;
    private static final float ALL_OF_THEM = 100;

    private final RedisConnection redis;
    private final Set<String> toEvict = ConcurrentHashMap.newKeySet();
    private final CircuitBreaker breaker = CircuitBreaker.of(
            "cache",
            CircuitBreakerConfig.custom()
                    .slidingWindow(FAILURES, FAILURES, SlidingWindowType.COUNT_BASED)
                    .failureRateThreshold(ALL_OF_THEM)
                    .waitDurationInOpenState(LEFT_ALONE)
                    .permittedNumberOfCallsInHalfOpenState(1)
                    .build());

    RedisStore(RedisConnection redis) {
        this.redis = redis;
        breaker.getEventPublisher()
                .onStateTransition(change -> LOG.info("The cache is {}.", change.getStateTransition().getToState()));
    }

    @Override
    public boolean isReachable() {
        return breaker.getState() != CircuitBreaker.State.OPEN;
    }

    @Override
    public Map<String, String> get(Collection<String> keys) {
        return attempt(() -> {
            evictWhatIsLeft();
            return redis.client().getBuckets(StringCodec.INSTANCE).<String>get(keys.toArray(String[]::new));
        }, Map.of());
    }

    @Override
    public void put(Map<String, String> values, Duration lifetime) {
        attempt(() -> {
            RBatch batch = redis.client().createBatch();
            values.forEach((key, value) -> batch.<String>getBucket(key, StringCodec.INSTANCE).setAsync(value, lifetime));
            return batch.execute();
        }, null);
    }

    @Override
    public void evict(Collection<String> keys) {
        toEvict.addAll(keys);
        attempt(() -> {
            evictWhatIsLeft();
            return true;
        }, false);
    }

    @Override
    public void close() {
        redis.close();
    }

    private void evictWhatIsLeft() {
        List<String> keys = List.copyOf(toEvict);
        if (!keys.isEmpty()) {
            redis.client().getKeys().delete(keys.toArray(String[]::new));
            keys.forEach(toEvict::remove);
        }
    }

    private <T> T attempt(Supplier<T> call, T otherwise) {
        try {
            return breaker.executeSupplier(call);
        } catch (RuntimeException away) {
            LOG.debug("The cache did not answer.", away);
            return otherwise;
        }
    }
}
