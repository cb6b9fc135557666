package io.lyceum.courses.organization;

import io.lyceum.starter.id.Identified;
import java.util.UUID;

/** An organization, known by the key only. */
public record Organization(UUID id) implements Identified {}
