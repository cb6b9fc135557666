package io.lyceum.courses.content;

import io.lyceum.courses.generated.types.ContentType;
import io.lyceum.starter.id.Identified;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to watch, read or take along in a lesson. What the query does not select is null.
 *
 * @param position where it stands in its lesson, from 1
 */
record ContentItem(UUID id, @Nullable ContentType type, @Nullable String title, @Nullable Integer position) implements Identified {}
