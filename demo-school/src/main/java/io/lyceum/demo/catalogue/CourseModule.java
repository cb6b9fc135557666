package io.lyceum.demo.catalogue;

import java.time.Instant;
import java.util.UUID;

/**
 * A part of a course: {@code Module} in the graph.
 *
 * @param position in the course, from 1
 */
public record CourseModule(
        UUID id,
        UUID courseId,
        String title,
        String description,
        int position,
        Instant createdAt,
        Instant updatedAt) {}
