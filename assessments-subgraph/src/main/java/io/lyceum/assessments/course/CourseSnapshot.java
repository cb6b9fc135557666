package io.lyceum.assessments.course;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A course, as its owner last told it.
 *
 * @param status null where it was not told
 * @param lessons those that are published
 */
record CourseSnapshot(UUID id, @Nullable String status, List<UUID> instructors, List<UUID> lessons, long version) {}
