/** Quizzes: what they are called and what they count for. */
@NullMarked
package io.lyceum.assessments.quiz;

import org.jspecify.annotations.NullMarked;
