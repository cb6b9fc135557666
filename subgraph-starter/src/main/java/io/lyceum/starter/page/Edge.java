package io.lyceum.starter.page;

import org.jspecify.annotations.Nullable;

/** A node in a page. The cursor is null where nobody selects it. */
public record Edge<T>(@Nullable String cursor, T node) {}
