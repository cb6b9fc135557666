/** Work handed in for assignments. */
@NullMarked
package io.lyceum.assessments.submission;

import org.jspecify.annotations.NullMarked;
