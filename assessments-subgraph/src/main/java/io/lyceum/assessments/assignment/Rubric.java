package io.lyceum.assessments.assignment;

import java.util.List;

/**
 * What is looked at in grading.
 *
 * @param criteria in order; never empty
 */
record Rubric(List<RubricCriterion> criteria) {}
