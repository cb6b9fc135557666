/** Enrolling in a course, which writes five rows and commits them durably, against plain JDBC that writes the same rows. */
@NullMarked
package io.lyceum.benchmarks.enroll;

import org.jspecify.annotations.NullMarked;
