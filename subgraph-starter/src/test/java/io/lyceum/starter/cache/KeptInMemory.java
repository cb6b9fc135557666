package io.lyceum.starter.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** A store that forgets nothing by itself. */
final class KeptInMemory implements CacheStore {

    final Map<String, String> values = new HashMap<>();

    @Override
    public boolean isReachable() {
        return true;
    }

    @Override
    public Map<String, String> get(Collection<String> keys) {
        Map<String, String> found = new HashMap<>(values);
        found.keySet().retainAll(keys);
        return found;
    }

    @Override
    public void put(Map<String, String> given, Duration lifetime) {
        values.putAll(given);
    }

    @Override
    public void evict(Collection<String> keys) {
        values.keySet().removeAll(keys);
    }
}
