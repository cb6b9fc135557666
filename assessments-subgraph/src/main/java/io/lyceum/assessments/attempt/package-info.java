/** Tries at quizzes. */
@NullMarked
package io.lyceum.assessments.attempt;

import org.jspecify.annotations.NullMarked;
