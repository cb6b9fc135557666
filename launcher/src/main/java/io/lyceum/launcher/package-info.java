/**
 * The Java side of {@code ./lyceum}. {@link io.lyceum.launcher.Stack} starts the backing services, the subgraphs and the router, and is what acceptance
 * tests and benchmarks start too; the commands are a thin layer above it.
 */
@NullMarked
package io.lyceum.launcher;

import org.jspecify.annotations.NullMarked;
