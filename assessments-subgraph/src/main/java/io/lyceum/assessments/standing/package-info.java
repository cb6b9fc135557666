/** Where learners stand in quizzes: what counts, whether that is enough, and whether more can come. The others hear of it by {@code quiz.graded}. */
@NullMarked
package io.lyceum.assessments.standing;

import org.jspecify.annotations.NullMarked;
