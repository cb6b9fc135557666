package io.lyceum.enrollments.user;

import io.lyceum.starter.id.Identified;
import java.util.UUID;

/** A person of the users subgraph, known by their key only. */
public record User(UUID id) implements Identified {}
