package io.lyceum.assessments.lesson;

import io.lyceum.starter.id.Identified;
import java.util.UUID;

/** A lesson, known by its key only. Its owner decides what is behind it. */
public record Lesson(UUID id) implements Identified {}
