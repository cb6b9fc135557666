/** What it costs to search the catalogue, with what its facets count. */
@NullMarked
package io.lyceum.benchmarks.search;

import org.jspecify.annotations.NullMarked;
