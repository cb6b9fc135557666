/** The courses subgraph: the catalogue, and who may see what of it. */
@NullMarked
package io.lyceum.courses;

import org.jspecify.annotations.NullMarked;
