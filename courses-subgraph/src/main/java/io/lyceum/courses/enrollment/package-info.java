/** Our view of enrollments, which the enrollments subgraph owns: who learns or learned in which course. */
@NullMarked
package io.lyceum.courses.enrollment;

import org.jspecify.annotations.NullMarked;
