/** Who teaches which course. */
@NullMarked
package io.lyceum.courses.instructor;

import org.jspecify.annotations.NullMarked;
