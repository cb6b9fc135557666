/** What this subgraph adds to courses. */
@NullMarked
package io.lyceum.enrollments.course;

import org.jspecify.annotations.NullMarked;
