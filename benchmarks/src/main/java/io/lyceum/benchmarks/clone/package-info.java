/** What a person with a clone gets: how soon the graph answers, what it takes of the machine, how long an import lasts. */
@NullMarked
package io.lyceum.benchmarks.clone;

import org.jspecify.annotations.NullMarked;
