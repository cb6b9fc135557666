package io.lyceum.courses.tag;

import io.lyceum.starter.id.Identified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A catchword. What the query does not select is null.
 *
 * @param color such as {@code #2563eb}
 * @param courseCount how many published courses carry it
 */
record Tag(
        UUID id, @Nullable String name, @Nullable String slug, @Nullable String color, @Nullable Integer courseCount)
        implements Identified {}
