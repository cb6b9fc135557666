/** The import of OULAD's presentations as courses: from {@code courses.csv} and {@code vle.csv}. */
@NullMarked
package io.lyceum.courses.oulad;

import org.jspecify.annotations.NullMarked;
