package io.lyceum.assessments.enrollment;

import io.lyceum.starter.id.Identified;
import java.util.UUID;

/** A learner's place in a course, known by its key only. Its owner decides what is behind it. */
public record Enrollment(UUID id) implements Identified {}
