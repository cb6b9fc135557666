package io.lyceum.demo.enrollment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a certificate was taken back.
 *
 * @param replacedBy the certificate that took its place
 */
public record Revocation(
        Instant revokedAt,
        RevocationReason reason,
        @Nullable String note,
        UUID revokedBy,
        @Nullable UUID replacedBy) {}
