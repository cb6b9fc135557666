/** What the cache in Redis saves. */
@NullMarked
package io.lyceum.benchmarks.cache;

import org.jspecify.annotations.NullMarked;
