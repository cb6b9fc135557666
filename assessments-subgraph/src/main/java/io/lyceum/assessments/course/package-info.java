/** Our view of courses, which are owned by another subgraph: the work that they ask for. */
@NullMarked
package io.lyceum.assessments.course;

import org.jspecify.annotations.NullMarked;
