package io.lyceum.assessments.user;

import io.lyceum.starter.id.Identified;
import java.util.UUID;

/** A person, known by their key only. The owner decides what is behind it. */
public record User(UUID id) implements Identified {}
