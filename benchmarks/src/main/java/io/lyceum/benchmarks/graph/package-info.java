/** What questions to the whole graph cost in calls and statements. */
@NullMarked
package io.lyceum.benchmarks.graph;

import org.jspecify.annotations.NullMarked;
