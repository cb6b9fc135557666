package io.lyceum.starter.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;

/** Texts by keys, which may be forgotten at any time. Nothing here throws: what cannot be reached holds nothing. */
interface CacheStore {

    /** Whether it is worth to ask. */
    boolean isReachable();

    /** What is kept of these keys, in one go. */
    Map<String, String> get(Collection<String> keys);

    /** Keeps values for a while, if it can. */
    void put(Map<String, String> values, Duration lifetime);

    /** Forgets keys: now, or before anything is read again. */
    void evict(Collection<String> keys);
}
