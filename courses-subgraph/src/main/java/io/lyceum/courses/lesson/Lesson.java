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
 */
public record Lesson(
        UUID id,
        @Nullable String title,
        @Nullable LessonType type,
        @Nullable Integer position,
        @Nullable Integer durationMinutes,
        @Nullable Boolean isPreview,
        @Nullable Boolean isMandatory)
        implements Identified {}
