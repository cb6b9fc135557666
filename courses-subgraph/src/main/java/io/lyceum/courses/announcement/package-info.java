/** What others are told of courses: an event with a course's whole state, as {@code schema/events/README.md} has it. */
@NullMarked
package io.lyceum.courses.announcement;

import org.jspecify.annotations.NullMarked;
