/** How long an event takes from the change that it tells to whoever decides by it. */
@NullMarked
package io.lyceum.benchmarks.events;

import org.jspecify.annotations.NullMarked;
