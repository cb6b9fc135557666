package io.lyceum.demo.content;

import java.time.Instant;
import java.util.UUID;

/**
 * A piece of a lesson's content.
 *
 * @param position in the lesson, from 1
 */
public record ContentItem(
        UUID id,
        UUID lessonId,
        ContentType type,
        String title,
        int position,
        Instant createdAt,
        Instant updatedAt) {}
