package io.lyceum.starter.id;

import java.util.UUID;

/** A record that stands for an object type with a global id. */
public interface Identified {

    /** The key in the owner's database; the graph shows it as a {@link TypeId}. */
    UUID id();
}
