/** The demo school's quizzes, assignments and results. */
@NullMarked
package io.lyceum.assessments.demo;

import org.jspecify.annotations.NullMarked;
