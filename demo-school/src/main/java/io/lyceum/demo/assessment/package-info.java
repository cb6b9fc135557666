/** Quizzes, assignments and what learners made of them. */
@NullMarked
package io.lyceum.demo.assessment;

import org.jspecify.annotations.NullMarked;
