/**
 * What assessments tells of quizzes that count, of how learners did in them, and of final grades: a projection, by which enrollments are
 * completed.
 */
@NullMarked
package io.lyceum.enrollments.quiz;

import org.jspecify.annotations.NullMarked;
