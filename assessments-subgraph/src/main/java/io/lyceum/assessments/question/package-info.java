/**
 * Questions: pools of nine types, what can be chosen, and what is right. Pools and keys are the graders'; learners see what was drawn for
 * them, by another path.
 */
@NullMarked
package io.lyceum.assessments.question;

import org.jspecify.annotations.NullMarked;
