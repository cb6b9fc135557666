package io.lyceum.enrollments.course;

import io.lyceum.starter.id.Identified;
import java.util.UUID;

/** A course of the courses subgraph, known by its key only. */
public record Course(UUID id) implements Identified {}
