/** Who teaches which course: a projection of the courses subgraph, which decides what instructors may see. */
@NullMarked
package io.lyceum.enrollments.instructor;

import org.jspecify.annotations.NullMarked;
