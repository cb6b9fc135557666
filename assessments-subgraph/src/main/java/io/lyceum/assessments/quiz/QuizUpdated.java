package io.lyceum.assessments.quiz;

import io.lyceum.assessments.generated.types.QuizType;
import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a quiz became, as {@code quiz.updated} tells it. */
record QuizUpdated(
        String id, String courseId, @Nullable String lessonId, QuizType type, boolean isPublished, @Nullable BigDecimal weight) {

    private static final String AGGREGATE = "quiz";

    static Event event(QuizState quiz) {
        QuizUpdated payload = new QuizUpdated(
                TypeId.encode(AGGREGATE, quiz.id()),
                TypeId.encode("course", quiz.courseId()),
                quiz.lessonId() == null ? null : TypeId.encode("lesson", quiz.lessonId()),
                quiz.type(),
                quiz.isPublished(),
                quiz.weight());
        return new Event("quiz.updated", AGGREGATE, quiz.id(), quiz.version(), quiz.updatedAt(), payload);
    }
}
