package io.lyceum.enrollments.lesson;

import io.lyceum.starter.id.Identified;
import java.util.UUID;

/** A lesson of the courses subgraph, known by its key only. */
public record Lesson(UUID id) implements Identified {}
