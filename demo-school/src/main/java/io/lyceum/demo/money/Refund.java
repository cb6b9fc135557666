package io.lyceum.demo.money;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money given back. */
public record Refund(
        UUID id,
        UUID paymentId,
        Money amount,
        String reason,
        RefundStatus status,
        Instant requestedAt,
        @Nullable Instant refundedAt,
        @Nullable UUID refundedBy) {}
