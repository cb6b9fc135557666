package io.lyceum.users.client;

import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program that may use the graph. What is not known, and what the query does not select, is null. */
public record ApiClient(
        UUID id,
        @Nullable String clientId,
        @Nullable String name,
        @Nullable String description,
        @Nullable UUID organizationId,
        @Nullable Boolean isActive,
        @Nullable Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt)
        implements Identified {}
