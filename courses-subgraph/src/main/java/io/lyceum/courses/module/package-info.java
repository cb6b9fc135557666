/** The parts of courses. */
@NullMarked
package io.lyceum.courses.module;

import org.jspecify.annotations.NullMarked;
