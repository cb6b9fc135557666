package io.lyceum.assessments.quiz;

import io.lyceum.assessments.generated.types.QuizType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quiz, as others are told of it.
 *
 * @param lessonId null where it hangs on none
 * @param weight null where it does not count
 * @param updatedAt when it became so
 */
record QuizState(
        UUID id,
        UUID courseId,
        @Nullable UUID lessonId,
        QuizType type,
        boolean isPublished,
        @Nullable BigDecimal weight,
        int version,
        Instant updatedAt) {}
