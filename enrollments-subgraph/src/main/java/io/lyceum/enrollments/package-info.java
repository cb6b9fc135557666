/** The enrollments subgraph: who learns what, how far they are, and the certificates they earned. */
@NullMarked
package io.lyceum.enrollments;

import org.jspecify.annotations.NullMarked;
