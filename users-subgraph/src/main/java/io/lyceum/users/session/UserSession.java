package io.lyceum.users.session;

import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session, open or ended. What is not known, and what the query does not select, is null. */
record UserSession(
        UUID id,
        @Nullable String device,
        @Nullable String ipAddress,
        @Nullable Instant createdAt,
        @Nullable Instant lastActiveAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt)
        implements Identified {}
