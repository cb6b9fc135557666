/** The measurements behind {@code ./lyceum bench}: scenarios, what each has found, and the file that says so. */
@NullMarked
package io.lyceum.benchmarks;

import org.jspecify.annotations.NullMarked;
