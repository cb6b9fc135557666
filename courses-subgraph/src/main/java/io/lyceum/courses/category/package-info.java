/** The subjects that courses are filed under. */
@NullMarked
package io.lyceum.courses.category;

import org.jspecify.annotations.NullMarked;
