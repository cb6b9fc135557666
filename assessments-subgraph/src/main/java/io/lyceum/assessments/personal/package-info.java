/** What is kept of somebody's work and what it came to, for themselves. */
@NullMarked
package io.lyceum.assessments.personal;

import org.jspecify.annotations.NullMarked;
