package io.lyceum.assessments.assignment;

import io.lyceum.starter.id.Identified;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work that a course asks for. What the query does not select is null.
 *
 * @param dueAt null also where it never is due
 * @param maxScore the highest score it can get
 * @param weight its share in the final grade, relative to the other graded work; null where it does not count
 * @param courseId the course it belongs to; there where {@code course} is selected
 */
public record Assignment(
        UUID id,
        @Nullable String title,
        @Nullable Instant dueAt,
        @Nullable BigDecimal maxScore,
        @Nullable BigDecimal weight,
        @Nullable UUID courseId)
        implements Identified {}
