/** How anything is measured: load over a few connections, processor time of whole processes, rivals taking turns, medians. */
@NullMarked
package io.lyceum.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
