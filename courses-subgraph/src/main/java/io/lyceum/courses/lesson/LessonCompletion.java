package io.lyceum.courses.lesson;

import org.jspecify.annotations.Nullable;

/**
 * When a lesson counts as done.
 *
 * @param watchPercentage how much of its film is to be watched, 1–100; null where that does not matter
 * @param readingMinutes how long its text is to be read; null where that does not matter
 */
record LessonCompletion(@Nullable Integer watchPercentage, @Nullable Integer readingMinutes) {

    static @Nullable LessonCompletion of(@Nullable Integer watchPercentage, @Nullable Integer readingMinutes) {
        return watchPercentage == null && readingMinutes == null ? null : new LessonCompletion(watchPercentage, readingMinutes);
    }
}
