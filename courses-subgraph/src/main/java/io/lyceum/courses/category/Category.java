package io.lyceum.courses.category;

import io.lyceum.starter.id.Identified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject that courses are filed under. What the query does not select is null.
 *
 * @param parentId the subject it belongs to; null for a top one too
 * @param position where it stands among the subjects beside it, from 1
 * @param courseCount how many published courses are filed under it or below it
 */
record Category(
        UUID id,
        @Nullable String name,
        @Nullable String slug,
        @Nullable String description,
        @Nullable UUID parentId,
        @Nullable Integer position,
        @Nullable Integer courseCount)
        implements Identified {}
