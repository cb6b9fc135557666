/** Learners' places in courses, and who may see them. */
@NullMarked
package io.lyceum.enrollments.enrollment;

import org.jspecify.annotations.NullMarked;
