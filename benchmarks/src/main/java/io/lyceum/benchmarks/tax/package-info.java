/** What one subgraph costs more than a hand-written endpoint that sends the same statements and answers the same JSON. */
@NullMarked
package io.lyceum.benchmarks.tax;

import org.jspecify.annotations.NullMarked;
