package io.lyceum.assessments.quiz;

import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.starter.id.Identified;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quiz of a course. What the query does not select is null.
 *
 * @param weight its share in the final grade, relative to the other graded work; null where it does not count
 * @param passingScore in per cent
 * @param courseId the course it belongs to; there where {@code course} is selected
 */
public record Quiz(
        UUID id,
        @Nullable String title,
        @Nullable QuizType type,
        @Nullable BigDecimal weight,
        @Nullable BigDecimal passingScore,
        @Nullable Integer attemptLimit,
        @Nullable Integer timeLimitMinutes,
        @Nullable UUID courseId)
        implements Identified {}
