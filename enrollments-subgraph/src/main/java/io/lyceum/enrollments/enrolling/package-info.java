/**
 * How somebody gets a place in a course: for free, by a subscription, by buying it, or given by others. Enrollment, first lesson, seat, payment and
 * event commit together; that nobody enrolls twice and no course is oversold is settled by the database.
 */
@NullMarked
package io.lyceum.enrollments.enrolling;

import org.jspecify.annotations.NullMarked;
