package io.lyceum.assessments.quiz;

import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What {@code quiz.updated} says. */
record QuizUpdated(
        String id, String courseId, @Nullable String lessonId, QuizType type, boolean isPublished, @Nullable BigDecimal weight) {

    /** A quiz as its row has it. */
    record Row(
            UUID id,
            UUID courseId,
            @Nullable UUID lessonId,
            QuizType type,
            boolean isPublished,
            @Nullable BigDecimal weight,
            int version,
            Instant updatedAt) {

        Event event() {
            QuizUpdated payload = new QuizUpdated(
                    TypeId.encode("quiz", id),
                    TypeId.encode("course", courseId),
                    lessonId == null ? null : TypeId.encode("lesson", lessonId),
                    type,
                    isPublished,
                    weight);
            return new Event("quiz.updated", "quiz", id, version, updatedAt, payload);
        }
    }
}
