/** The import of the demo school's learners: who is enrolled in what, how far they are, what they paid and what they earned. */
@NullMarked
package io.lyceum.enrollments.demo;

import org.jspecify.annotations.NullMarked;
