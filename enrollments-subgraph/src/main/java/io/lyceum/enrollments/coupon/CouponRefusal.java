package io.lyceum.enrollments.coupon;

/** Why a coupon takes nothing off a price. */
public enum CouponRefusal {
    /** There is none with this code, or none that is good now and for this course. */
    NOT_VALID,
    /** It was redeemed as often as it can be, by all or by this person. */
    USED_UP,
    /** The price is below what the coupon asks for. */
    MINIMUM_NOT_REACHED
}
