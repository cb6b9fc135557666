/** The rival of a subgraph: Spring MVC and plain JDBC, as one would write it by hand. It runs in a JVM of its own. */
@NullMarked
package io.lyceum.benchmarks.rival;

import org.jspecify.annotations.NullMarked;
