package io.lyceum.enrollments.lesson;

import io.lyceum.starter.id.Identified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lesson of the courses subgraph, known by its key and by what the router brings along.
 *
 * @param isPreview false also where the query does not ask for access
 * @param courseId null where the query does not ask for access
 */
public record Lesson(UUID id, boolean isPreview, @Nullable UUID courseId) implements Identified {}
