package io.lyceum.courses.module;

import io.lyceum.starter.id.Identified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of a course. What the query does not select is null.
 *
 * @param position where it stands in its course, from 1
 */
public record Module(
        UUID id,
        @Nullable String title,
        @Nullable String description,
        @Nullable Integer position,
        @Nullable Integer durationMinutes,
        @Nullable Integer lessonCount,
        @Nullable UUID courseId)
        implements Identified {}
