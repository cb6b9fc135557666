/** Our view of lessons, which are owned by another subgraph: the work that hangs on them. */
@NullMarked
package io.lyceum.assessments.lesson;

import org.jspecify.annotations.NullMarked;
