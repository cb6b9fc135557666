package io.lyceum.enrollments.progress;

import io.lyceum.starter.event.Event;
import io.lyceum.starter.id.TypeId;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** That a learner is done with a lesson, for everybody who wants to know. It never changes again. */
record LessonCompleted(String id, String enrollmentId, String userId, String courseId, String lessonId, Instant completedAt) {

    private static final String AGGREGATE = "lesson_progress";

    static Event event(UUID enrollment, LearnerStanding learner, LessonState state) {
        Instant completedAt = Objects.requireNonNull(state.completedAt());
        LessonCompleted payload = new LessonCompleted(
                TypeId.encode(AGGREGATE, state.id()),
                TypeId.encode("enrollment", enrollment),
                TypeId.encode("user", learner.userId()),
                TypeId.encode("course", learner.courseId()),
                TypeId.encode("lesson", state.lessonId()),
                completedAt);
        return new Event("lesson.completed", AGGREGATE, state.id(), 1, completedAt, payload);
    }
}
