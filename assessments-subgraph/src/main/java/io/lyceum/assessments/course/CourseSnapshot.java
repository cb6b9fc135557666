package io.lyceum.assessments.course;

import java.util.List;
import java.util.UUID;

/**
 * A course, as its owner last told it.
 *
 * @param lessons those that are published
 */
record CourseSnapshot(UUID id, List<UUID> instructors, List<UUID> lessons, long version) {}
