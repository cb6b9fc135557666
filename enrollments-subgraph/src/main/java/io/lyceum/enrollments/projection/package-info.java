/**
 * What enrollments keeps of others' facts, from their events: courses with their categories, instructors and lessons, and people's display
 * names. A state is taken in whole, and only if it is newer than the one that is there.
 */
@NullMarked
package io.lyceum.enrollments.projection;

import org.jspecify.annotations.NullMarked;
