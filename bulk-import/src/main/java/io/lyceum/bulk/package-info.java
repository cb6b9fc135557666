/**
 * Writing many rows at once: bounded transactions, repeatable and resumable, with a report of its progress that another program can read.
 */
@NullMarked
package io.lyceum.bulk;

import org.jspecify.annotations.NullMarked;
