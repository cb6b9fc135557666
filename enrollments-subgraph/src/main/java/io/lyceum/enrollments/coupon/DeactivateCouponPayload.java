package io.lyceum.enrollments.coupon;

import io.lyceum.enrollments.generated.types.DeactivateCouponErrorCode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The coupon that was switched off, or why it was not. */
record DeactivateCouponPayload(@Nullable UUID couponId, List<DeactivateCouponError> errors) {

    static DeactivateCouponPayload deactivated(UUID coupon) {
        return new DeactivateCouponPayload(coupon, List.of());
    }

    static DeactivateCouponPayload notFound() {
        return new DeactivateCouponPayload(
                null,
                List.of(new DeactivateCouponError(
                        DeactivateCouponErrorCode.NOT_FOUND, "There is no such coupon.", List.of("input", "couponId"))));
    }

    /** A refusal as the graph tells it. */
    record DeactivateCouponError(DeactivateCouponErrorCode code, String message, List<String> path) {}
}
