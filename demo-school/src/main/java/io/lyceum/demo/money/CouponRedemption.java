package io.lyceum.demo.money;

import java.time.Instant;
import java.util.UUID;

/** A coupon that was used. */
public record CouponRedemption(
        UUID id,
        UUID couponId,
        UUID userId,
        UUID paymentId,
        Instant redeemedAt) {}
