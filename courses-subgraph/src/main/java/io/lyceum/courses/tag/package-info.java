/** The catchwords that courses carry. */
@NullMarked
package io.lyceum.courses.tag;

import org.jspecify.annotations.NullMarked;
