/** The gradebook: what the learners of a course came to, work by work. */
@NullMarked
package io.lyceum.assessments.gradebook;

import org.jspecify.annotations.NullMarked;
