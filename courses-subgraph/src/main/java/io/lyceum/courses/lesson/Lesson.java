package io.lyceum.courses.lesson;

import io.lyceum.courses.generated.types.LessonType;
import io.lyceum.starter.id.Identified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of learning. What the query does not select is null.
 *
 * @param position where it stands in its module, or under its parent lesson, from 1
 * @param durationMinutes null where nobody said, too
 * @param completion null where the learner says when it is done, too
 * @param viewerAccess what the router brings along from enrollments; null where nobody asked them, or they did not answer
 */
public record Lesson(
        UUID id,
        @Nullable String title,
        @Nullable String summary,
        @Nullable LessonType type,
        @Nullable Integer position,
        @Nullable Integer durationMinutes,
        @Nullable Boolean isPreview,
        @Nullable Boolean isMandatory,
        @Nullable LessonCompletion completion,
        @Nullable UUID moduleId,
        @Nullable UUID courseId,
        @Nullable LessonAccess viewerAccess)
        implements Identified {

    Lesson with(@Nullable LessonAccess access) {
        return new Lesson(
                id,
                title,
                summary,
                type,
                position,
                durationMinutes,
                isPreview,
                isMandatory,
                completion,
                moduleId,
                courseId,
                access);
    }
}
