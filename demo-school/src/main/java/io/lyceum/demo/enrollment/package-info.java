/** Who learns what in the demo school, how far they are, and what they earned. */
@NullMarked
package io.lyceum.demo.enrollment;

import org.jspecify.annotations.NullMarked;
