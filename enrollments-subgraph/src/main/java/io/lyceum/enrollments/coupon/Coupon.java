package io.lyceum.enrollments.coupon;

import io.lyceum.enrollments.generated.types.CouponKind;
import io.lyceum.enrollments.generated.types.CouponScope;
import io.lyceum.enrollments.money.Money;
import io.lyceum.starter.id.Identified;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code that makes a course cheaper. What the query does not select is null.
 *
 * @param percentage 0.01–100.00; null for a fixed amount
 * @param amount null for a percentage
 * @param ceiling the most that a percentage takes off; null without such a limit
 * @param usageLimit null without a limit
 * @param usageLimitPerPerson null without a limit
 * @param validUntil null without an end
 * @param minimumPurchase null where any purchase will do
 */
public record Coupon(
        UUID id,
        @Nullable String code,
        @Nullable CouponKind kind,
        @Nullable BigDecimal percentage,
        @Nullable Money amount,
        @Nullable Money ceiling,
        @Nullable CouponScope scope,
        @Nullable Integer usageLimit,
        @Nullable Integer usageLimitPerPerson,
        @Nullable Integer usedCount,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        @Nullable Money minimumPurchase,
        @Nullable Boolean isActive)
        implements Identified {}
