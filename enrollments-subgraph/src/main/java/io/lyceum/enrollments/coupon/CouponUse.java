package io.lyceum.enrollments.coupon;

import org.jspecify.annotations.Nullable;

/**
 * How often a coupon was used, and may be.
 *
 * @param limit null without one
 * @param limitPerPerson null without one
 */
record CouponUse(int count, @Nullable Integer limit, @Nullable Integer limitPerPerson) {

    /** Whether a use is left for a person. */
    boolean isLeft(int usesOfPerson) {
        return (limit == null || count < limit) && (limitPerPerson == null || usesOfPerson < limitPerPerson);
    }
}
