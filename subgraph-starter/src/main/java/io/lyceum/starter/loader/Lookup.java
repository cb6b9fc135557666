package io.lyceum.starter.loader;

import io.lyceum.starter.viewer.Viewer;

/**
 * One entry of a batch. Everything with the same arguments and the same viewer is read by the same statement.
 *
 * @param key what is looked up
 * @param arguments how
 * @param viewer for whom
 */
public record Lookup<K, A>(K key, A arguments, Viewer viewer) {

    Batch<A> batch() {
        return new Batch<>(arguments, viewer);
    }

    /** What entries have in common that are read together. */
    record Batch<A>(A arguments, Viewer viewer) {}
}
