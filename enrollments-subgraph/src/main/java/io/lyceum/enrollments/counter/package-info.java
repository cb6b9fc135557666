/** How many learn in courses, and how many seats are left: counts that are kept. */
@NullMarked
package io.lyceum.enrollments.counter;

import org.jspecify.annotations.NullMarked;
