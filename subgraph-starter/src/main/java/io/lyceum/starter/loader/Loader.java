package io.lyceum.starter.loader;

import graphql.schema.DataFetchingEnvironment;
import io.lyceum.starter.loader.Lookup.Batch;
import io.lyceum.starter.viewer.Viewer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.dataloader.MappedBatchLoaderWithContext;
import org.jspecify.annotations.Nullable;

/**
 * Loads what fields of many parents ask for in one go. A subclass is annotated with {@code @DgsDataLoader} and injected where it is used.
 *
 * <p>The statement runs on the thread of the request: with virtual threads nothing is gained by another one, and statements are counted
 * for the request that caused them.
 *
 * @param <K> what is looked up
 * @param <A> how; a {@link Selection} or a record that equals another where one statement can serve both
 * @param <V> what is found
 */
public abstract class Loader<K, A, V> implements MappedBatchLoaderWithContext<Lookup<K, A>, V> {

    /**
     * Reads everything for these keys, in a number of statements that does not depend on the number of keys.
     *
     * @return a value for each key that has one; a key without one is null to whoever asked, unless {@link #absent} says otherwise
     */
    protected abstract Map<K, V> load(Set<K> keys, A arguments, Viewer viewer);

    /** What is found where {@link #load} finds nothing. */
    protected @Nullable V absent() {
        return null;
    }

    /** Asks for the value of a key; it is read together with everything else that the current step of the query asks for. */
    public CompletableFuture<V> load(DataFetchingEnvironment environment, K key, A arguments) {
        DataLoader<Lookup<K, A>, V> loader = environment.getDataLoader(getClass().getSimpleName());
        if (loader == null) {
            throw new IllegalStateException("%s is no @DgsDataLoader.".formatted(getClass().getSimpleName()));
        }
        return loader.load(new Lookup<>(key, arguments, Viewer.of(environment)));
    }

    @Override
    public final CompletionStage<Map<Lookup<K, A>, V>> load(Set<Lookup<K, A>> lookups, BatchLoaderEnvironment environment) {
        Map<Batch<A>, Set<K>> batches = new LinkedHashMap<>();
        for (Lookup<K, A> lookup : lookups) {
            batches.computeIfAbsent(lookup.batch(), batch -> new LinkedHashSet<>()).add(lookup.key());
        }
        Map<Batch<A>, Map<K, V>> found = new HashMap<>();
        batches.forEach((batch, keys) -> found.put(batch, load(keys, batch.arguments(), batch.viewer())));
        Map<Lookup<K, A>, V> values = HashMap.newHashMap(lookups.size());
        for (Lookup<K, A> lookup : lookups) {
            V value = found.get(lookup.batch()).get(lookup.key());
            values.put(lookup, value == null ? absent() : value);
        }
        return CompletableFuture.completedFuture(values);
    }
}
