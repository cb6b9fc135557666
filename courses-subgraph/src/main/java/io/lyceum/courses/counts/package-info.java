/** The counts and averages that are kept, and how they are computed from the rows. */
@NullMarked
package io.lyceum.courses.counts;

import org.jspecify.annotations.NullMarked;
