/** Our view of courses, which are owned by another subgraph. */
@NullMarked
package io.lyceum.assessments.course;

import org.jspecify.annotations.NullMarked;
