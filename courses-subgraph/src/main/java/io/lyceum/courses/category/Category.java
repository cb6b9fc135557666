package io.lyceum.courses.category;

import io.lyceum.starter.id.Identified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject that courses are filed under. What the query does not select is null.
 *
 * @param parentId the subject it belongs to; null for a top one too
 */
record Category(UUID id, @Nullable String name, @Nullable String slug, @Nullable UUID parentId) implements Identified {}
