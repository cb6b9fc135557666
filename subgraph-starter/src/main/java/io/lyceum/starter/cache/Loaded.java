package io.lyceum.starter.cache;

/**
 * A value as the database has it.
 *
 * @param isForEverybody whether every viewer would be shown the same: only then it is kept
 */
public record Loaded<V>(V value, boolean isForEverybody) {}
