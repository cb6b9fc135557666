package io.lyceum.demo.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit of learning; parents come before their children in the school's list.
 *
 * @param parentLessonId null for a lesson of the module itself
 * @param position in the module or under the parent lesson, from 1
 * @param minimumWatchPercentage of a video or a recorded session: when it counts as done
 * @param minimumReadingMinutes of an article: when it counts as done
 */
public record Lesson(
        UUID id,
        UUID courseId,
        UUID moduleId,
        @Nullable UUID parentLessonId,
        String title,
        String summary,
        LessonType type,
        int position,
        int durationMinutes,
        boolean preview,
        boolean mandatory,
        boolean published,
        @Nullable Integer minimumWatchPercentage,
        @Nullable Integer minimumReadingMinutes,
        Instant createdAt,
        Instant updatedAt) {}
