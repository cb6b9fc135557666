/** What this subgraph adds to people. */
@NullMarked
package io.lyceum.enrollments.user;

import org.jspecify.annotations.NullMarked;
