package io.lyceum.demo.person;

import org.jspecify.annotations.Nullable;

/** What a value was and became. */
public record AuditChange(
        String field,
        @Nullable String before,
        @Nullable String after) {}
