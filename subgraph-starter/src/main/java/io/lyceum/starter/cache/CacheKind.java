package io.lyceum.starter.cache;

import java.time.Duration;
import java.util.UUID;
import tools.jackson.core.type.TypeReference;

/**
 * What is kept under keys of one form.
 *
 * @param key with {@code %s} in the place of the id, such as {@code course:%s:details}; or without, where there is one value
 * @param lifetime after which a value is forgotten, however often it was read
 * @param type what it is: records that JSON holds without loss, the same for every viewer
 */
public record CacheKind<V>(String key, Duration lifetime, TypeReference<V> type) {

    String keyOf(UUID id) {
        return key.formatted(id);
    }

    /** The form of the keys, without ids: for metrics. */
    String name() {
        return key.formatted("{id}");
    }
}
