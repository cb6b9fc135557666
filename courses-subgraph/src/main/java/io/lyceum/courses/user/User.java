package io.lyceum.courses.user;

import io.lyceum.starter.id.Identified;
import java.util.UUID;

/** A person, known by the key only. */
public record User(UUID id) implements Identified {}
