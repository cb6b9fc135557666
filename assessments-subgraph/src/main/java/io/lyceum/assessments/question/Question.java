package io.lyceum.assessments.question;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.starter.id.Identified;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question of a quiz's pool. What the query does not select is null.
 *
 * @param position from 1
 * @param points what a right answer earns
 * @param retiredAt since when it is no longer drawn
 * @param quizId there where {@code quiz} is selected
 */
public record Question(
        UUID id,
        @Nullable String text,
        @Nullable QuestionType type,
        @Nullable Integer position,
        @Nullable BigDecimal points,
        @Nullable Boolean hasPartialCredit,
        @Nullable URI imageUrl,
        @Nullable URI videoUrl,
        @Nullable String explanation,
        @Nullable Instant retiredAt,
        @Nullable UUID quizId,
        @Nullable Integer version)
        implements Identified {}
