package io.lyceum.users.node;

import io.lyceum.starter.id.Identified;
import java.util.UUID;

/** Something of another subgraph, known by its type and key only. Its owner decides what is behind it. */
record NodeReference(String typeName, UUID id) implements Identified {}
