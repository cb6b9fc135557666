/** The rival of the whole graph: one endpoint for one screen, written by hand over the same four databases. It runs in a JVM of its own. */
@NullMarked
package io.lyceum.benchmarks.endpoint;

import org.jspecify.annotations.NullMarked;
