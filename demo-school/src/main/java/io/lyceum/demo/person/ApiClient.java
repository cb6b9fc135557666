package io.lyceum.demo.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A program that may ask on behalf of an organization. */
public record ApiClient(
        UUID id,
        String clientId,
        @Nullable UUID organizationId,
        String name,
        String description,
        List<String> scopes,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {}
