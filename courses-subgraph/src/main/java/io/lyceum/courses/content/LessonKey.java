package io.lyceum.courses.content;

import java.util.UUID;

/**
 * A lesson whose content is asked for.
 *
 * @param isOpened whether enrollments opened it to the viewer
 */
record LessonKey(UUID id, boolean isOpened) {}
