package io.lyceum.enrollments.coupon;

import io.lyceum.enrollments.generated.types.CreateCouponErrorCode;
import io.lyceum.starter.idempotency.Refusal;
import java.util.UUID;

/** How an attempt to make a coupon ended. */
sealed interface CouponCreation {

    /** There is one. */
    record Created(UUID couponId) implements CouponCreation {}

    /** There is none. */
    record Refused(CreateCouponErrorCode code) implements CouponCreation, Refusal {}
}
