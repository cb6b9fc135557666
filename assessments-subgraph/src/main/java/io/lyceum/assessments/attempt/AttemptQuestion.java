package io.lyceum.assessments.attempt;

import io.lyceum.assessments.generated.types.QuestionType;
import io.lyceum.starter.id.Identified;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as it stands in an attempt. What the query does not select is null, and so is what tells the right answer where the viewer may
 * not know it yet.
 *
 * @param optionOrder the options' keys in the order in which the learner has them; there where {@code options} is selected
 * @param answer null also until there is one
 * @param isCorrect null also until graded
 * @param earnedPoints null also until graded
 */
record AttemptQuestion(
        UUID id,
        @Nullable String text,
        @Nullable QuestionType type,
        @Nullable BigDecimal points,
        @Nullable Boolean hasPartialCredit,
        @Nullable URI imageUrl,
        @Nullable URI videoUrl,
        @Nullable List<UUID> optionOrder,
        @Nullable QuestionAnswer answer,
        @Nullable Boolean isCorrect,
        @Nullable BigDecimal earnedPoints,
        @Nullable String feedback,
        @Nullable String explanation)
        implements Identified {}
