package io.lyceum.starter.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Keeps nothing: where the cache is switched off. */
final class NoStore implements CacheStore {

    @Override
    public boolean isReachable() {
        return false;
    }

    @Override
    public Map<String, String> get(Collection<String> keys) {
        return Map.of();
    }

    @Override
    public void put(Map<String, String> values, Duration lifetime) {}

    @Override
    public void evict(Collection<String> keys) {}
}
