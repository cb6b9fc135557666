package io.lyceum.assessments.grading;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person gives for an answer.
 *
 * @param questionId as it stands in the attempt
 * @param expectedVersion of the attempt
 */
record HandGrade(UUID attemptId, UUID questionId, int expectedVersion, BigDecimal points, @Nullable String feedback) {}
