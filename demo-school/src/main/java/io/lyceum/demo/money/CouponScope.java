package io.lyceum.demo.money;

/** What a coupon is good for. */
public enum CouponScope {
    ALL,
    COURSES,
    CATEGORIES
}
