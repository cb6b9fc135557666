package io.lyceum.assessments.course;

import io.lyceum.starter.id.Identified;
import java.util.UUID;

/** A course, known by its key only. Its owner decides what is behind it. */
public record Course(UUID id) implements Identified {}
