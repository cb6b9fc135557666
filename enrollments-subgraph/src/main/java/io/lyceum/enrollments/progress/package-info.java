/** Learners tell how far they are: reports say how things stand, so that repeated and late ones do no harm. */
@NullMarked
package io.lyceum.enrollments.progress;

import org.jspecify.annotations.NullMarked;
