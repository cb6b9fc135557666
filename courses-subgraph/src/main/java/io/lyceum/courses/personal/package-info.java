/** What is kept of what somebody teaches, uploads and thinks of courses, for themselves. */
@NullMarked
package io.lyceum.courses.personal;

import org.jspecify.annotations.NullMarked;
