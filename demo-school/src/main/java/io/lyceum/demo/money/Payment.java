package io.lyceum.demo.money;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money for a course or for a period of a subscription.
 *
 * @param amount what is paid: the invoice's total
 */
public record Payment(
        UUID id,
        UUID userId,
        @Nullable UUID enrollmentId,
        @Nullable UUID courseId,
        @Nullable UUID subscriptionId,
        PaymentStatus status,
        Money amount,
        PaymentGateway gateway,
        @Nullable String gatewayReference,
        @Nullable UUID couponId,
        @Nullable String failureReason,
        Instant createdAt,
        @Nullable Instant paidAt,
        Instant updatedAt) {}
