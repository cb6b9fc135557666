package io.lyceum.demo.catalogue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject; parents come before their children in the school's list.
 *
 * @param position among those of the same parent, from 1
 */
public record Category(
        UUID id,
        @Nullable UUID parentId,
        String name,
        String slug,
        String description,
        int position,
        Instant createdAt) {}
