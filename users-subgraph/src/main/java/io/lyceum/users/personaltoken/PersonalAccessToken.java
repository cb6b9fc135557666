package io.lyceum.users.personaltoken;

import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A token of which only its person knows. What is not known, and what the query does not select, is null. */
public record PersonalAccessToken(
        UUID id,
        @Nullable String name,
        @Nullable Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt)
        implements Identified {}
