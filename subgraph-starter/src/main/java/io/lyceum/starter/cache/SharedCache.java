package io.lyceum.starter.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What loaders keep of the database, for all instances. It never fails: what it cannot tell is read from the database. */
public final class SharedCache {

    private final CacheStore store;
    private final JsonMapper json;
    private final MeterRegistry metrics;

    SharedCache(CacheStore store, JsonMapper json, MeterRegistry metrics) {
        this.store = store;
        // A value that another version of the program has kept is not understood rather than half understood.
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        this.metrics = metrics;
    }

    /** One that keeps nothing. */
    public static SharedCache off() {
        return new SharedCache(new NoStore(), JsonMapper.shared(), new SimpleMeterRegistry());
    }

    /** Whether it is worth to ask: where it is not, a loader had better read only what is selected. */
    public boolean isReachable() {
        return store.isReachable();
    }

    /**
     * The values of some ids: those that are kept, in one round trip, and the others from the database.
     *
     * @param database reads whole values, so that the next who asks finds all of them; none for an id that has none
     */
    public <V> Map<UUID, V> read(CacheKind<V> kind, Set<UUID> ids, Function<Set<UUID>, Map<UUID, Loaded<V>>> database) {
        Map<UUID, V> values = new HashMap<>(findKept(kind, ids));
        count(kind, "hit", values.size());
        Set<UUID> missing = new HashSet<>(ids);
        missing.removeAll(values.keySet());
        if (!missing.isEmpty()) {
            count(kind, "miss", missing.size());
            Map<UUID, Loaded<V>> loaded = database.apply(missing);
            keep(kind, loaded);
            loaded.forEach((id, value) -> values.put(id, value.value()));
        }
        return values;
    }

    /** The one value of a kind whose key has no id; it is the same for everybody. */
    public <V> V read(CacheKind<V> kind, Supplier<V> database) {
        String key = kind.key();
        V kept = understand(kind, key, store.get(Set.of(key)).get(key));
        count(kind, kept == null ? "miss" : "hit", 1);
        if (kept != null) {
            return kept;
        }
        V loaded = database.get();
        store.put(Map.of(key, json.writeValueAsString(loaded)), kind.lifetime());
        return loaded;
    }

    /** Forgets the one value of a kind whose key has no id, likewise. */
    public void evict(CacheKind<?> kind) {
        evict(List.of(kind.key()));
    }

    /** Forgets values: after the caller's transaction has committed, or at once where there is none. */
    public void evict(CacheKind<?> kind, Collection<UUID> ids) {
        evict(ids.stream().map(kind::keyOf).toList());
    }

    private void evict(List<String> keys) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            store.evict(keys);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                store.evict(keys);
            }
        });
    }

    private <V> Map<UUID, V> findKept(CacheKind<V> kind, Set<UUID> ids) {
        Map<String, UUID> idsByKey = ids.stream().collect(Collectors.toMap(kind::keyOf, Function.identity()));
        Map<UUID, V> found = new HashMap<>();
        store.get(idsByKey.keySet()).forEach((key, text) -> {
            V value = understand(kind, key, text);
            if (value != null) {
                found.put(idsByKey.get(key), value);
            }
        });
        return found;
    }

    private <V> @Nullable V understand(CacheKind<V> kind, String key, @Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, kind.type());
        } catch (JacksonException ofAnotherVersion) {
            store.evict(Set.of(key));
            return null;
        }
    }

    private <V> void keep(CacheKind<V> kind, Map<UUID, Loaded<V>> loaded) {
        Map<String, String> texts = new HashMap<>();
        loaded.forEach((id, value) -> {
            if (value.isForEverybody()) {
                texts.put(kind.keyOf(id), json.writeValueAsString(value.value()));
            }
        });
        if (!texts.isEmpty()) {
            store.put(texts, kind.lifetime());
        }
    }

    private void count(CacheKind<?> kind, String result, int number) {
        metrics.counter("lyceum.cache.reads", "kind", kind.name(), "result", result).increment(number);
    }
}
