/** Enrollments that end before they are completed: learners leave, and access runs out. Seats become free, and history stays. */
@NullMarked
package io.lyceum.enrollments.ending;

import org.jspecify.annotations.NullMarked;
