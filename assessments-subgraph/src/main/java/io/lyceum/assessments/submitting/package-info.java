/** Handing in work for an assignment: what is taken from whom and when, and what a viewer may do with an assignment. */
@NullMarked
package io.lyceum.assessments.submitting;

import org.jspecify.annotations.NullMarked;
