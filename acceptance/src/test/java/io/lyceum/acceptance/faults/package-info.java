/**
 * What is left when processes die in the middle of their work: each acknowledged mutation once, and every projection like its source. Runs as
 * {@code ./lyceum test --faults}, because it takes minutes.
 */
@NullMarked
package io.lyceum.acceptance.faults;

import org.jspecify.annotations.NullMarked;
