/**
 * Jobs that enroll many in one course: noted with all their rows at once, worked on in the background a few hundred rows at a time, and resumed by
 * whichever instance is there after a restart.
 */
@NullMarked
package io.lyceum.enrollments.bulk;

import org.jspecify.annotations.NullMarked;
