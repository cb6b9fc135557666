/** The units of learning inside modules. */
@NullMarked
package io.lyceum.courses.lesson;

import org.jspecify.annotations.NullMarked;
