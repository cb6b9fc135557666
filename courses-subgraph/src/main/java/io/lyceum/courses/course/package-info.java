/** Courses: what the catalogue holds, and who may see them. Whatever hangs on a course follows its visibility. */
@NullMarked
package io.lyceum.courses.course;

import org.jspecify.annotations.NullMarked;
