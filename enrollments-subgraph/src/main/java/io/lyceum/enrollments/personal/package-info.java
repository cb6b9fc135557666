/** What is kept of somebody's learning and paying, for themselves. */
@NullMarked
package io.lyceum.enrollments.personal;

import org.jspecify.annotations.NullMarked;
