package io.lyceum.assessments.grade;

import io.lyceum.assessments.assignment.RubricCriterion;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What one criterion of the rubric was worth. */
record CriterionGrade(RubricCriterion criterion, BigDecimal points, @Nullable String comment) {}
