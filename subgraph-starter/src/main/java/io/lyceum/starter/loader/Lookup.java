package io.lyceum.starter.loader;

/**
 * One entry of a batch.
 *
 * @param key what is looked up
 * @param arguments how: everything with the same arguments is read by the same statement
 */
public record Lookup<K, A>(K key, A arguments) {}
