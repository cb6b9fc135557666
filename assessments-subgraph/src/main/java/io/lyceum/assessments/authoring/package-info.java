/** How those who teach a course write its quizzes: a draft, its questions with their keys, and the day on which learners see it. */
@NullMarked
package io.lyceum.assessments.authoring;

import org.jspecify.annotations.NullMarked;
