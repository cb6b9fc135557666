package io.lyceum.users.identity;

import io.lyceum.starter.id.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account elsewhere. What is not known, and what the query does not select, is null. */
record UserIdentity(
        UUID id,
        @Nullable String provider,
        @Nullable String email,
        @Nullable Instant linkedAt,
        @Nullable Instant lastUsedAt)
        implements Identified {}
