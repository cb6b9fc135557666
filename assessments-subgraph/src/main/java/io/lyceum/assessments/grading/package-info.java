/**
 * What answers are worth: graded by rule for every type of question but essays, by people for those, and again where a key was wrong. Whatever
 * grades an attempt settles it here, together with the learner's standing and final grade.
 */
@NullMarked
package io.lyceum.assessments.grading;

import org.jspecify.annotations.NullMarked;
