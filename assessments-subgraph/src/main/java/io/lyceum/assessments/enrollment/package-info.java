/** Our view of a learner's place in a course: the work that was done there. Enrollments are owned by another subgraph. */
@NullMarked
package io.lyceum.assessments.enrollment;

import org.jspecify.annotations.NullMarked;
