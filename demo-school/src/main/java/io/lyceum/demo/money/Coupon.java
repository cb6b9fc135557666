package io.lyceum.demo.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code that reduces a price.
 *
 * @param percentage of a {@code PERCENTAGE} coupon
 * @param amount of a {@code FIXED} one
 * @param ceiling the most a percentage takes off
 * @param usedCount as many as it has redemptions
 */
public record Coupon(
        UUID id,
        String code,
        CouponKind kind,
        @Nullable BigDecimal percentage,
        @Nullable Money amount,
        @Nullable Money ceiling,
        CouponScope scope,
        List<UUID> courseIds,
        List<UUID> categoryIds,
        @Nullable Integer usageLimit,
        @Nullable Integer usageLimitPerUser,
        int usedCount,
        Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Money minimumPurchase,
        boolean active,
        UUID createdBy,
        Instant createdAt) {}
