/** How somebody gets a subscription, by the same purchase as a place in a course, and how they let it run out. */
@NullMarked
package io.lyceum.enrollments.subscribing;

import org.jspecify.annotations.NullMarked;
