/** The one rule by which what belongs to people is seen. */
@NullMarked
package io.lyceum.enrollments.visibility;

import org.jspecify.annotations.NullMarked;
