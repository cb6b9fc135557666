package io.lyceum.demo.money;

/** How a coupon reduces a price. */
public enum CouponKind {
    PERCENTAGE,
    FIXED
}
