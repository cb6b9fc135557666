package io.lyceum.demo.money;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person on a plan. */
public record Subscription(
        UUID id,
        UUID userId,
        UUID planId,
        SubscriptionStatus status,
        Instant startedAt,
        Instant currentPeriodStart,
        Instant currentPeriodEnd,
        @Nullable Instant cancelledAt,
        @Nullable Instant endedAt) {}
