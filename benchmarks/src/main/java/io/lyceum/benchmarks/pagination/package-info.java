/** Whether a page costs the same wherever it lies in a list, and however long the list is. */
@NullMarked
package io.lyceum.benchmarks.pagination;

import org.jspecify.annotations.NullMarked;
