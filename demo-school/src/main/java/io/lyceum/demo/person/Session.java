package io.lyceum.demo.person;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A device on which a person is or was signed in.
 *
 * @param ipAddress of a range that is reserved for documentation
 */
public record Session(
        UUID id,
        UUID userId,
        String device,
        String ipAddress,
        Instant createdAt,
        Instant lastActiveAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {}
