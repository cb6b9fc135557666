/** What one screen costs through the router and four subgraphs, in work and in time. */
@NullMarked
package io.lyceum.benchmarks.dashboard;

import org.jspecify.annotations.NullMarked;
