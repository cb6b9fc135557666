/** The assessments subgraph: quizzes and assignments, what learners hand in, and what it is worth. */
@NullMarked
package io.lyceum.assessments;

import org.jspecify.annotations.NullMarked;
