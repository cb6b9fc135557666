package io.lyceum.starter.partition;

import org.jspecify.annotations.Nullable;

/**
 * A table that is partitioned by the month of a time.
 *
 * @param name of the table
 * @param monthsKept how many past months stay; null keeps all of them
 * @param keptWhile a condition in SQL: a month with a row that meets it stays, however old; null if there is none
 */
record PartitionedTable(String name, @Nullable Integer monthsKept, @Nullable String keptWhile) {}
