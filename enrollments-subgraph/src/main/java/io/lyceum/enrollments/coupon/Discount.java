package io.lyceum.enrollments.coupon;

import java.math.BigDecimal;

/** What a coupon does to a price. */
public sealed interface Discount {

    /**
     * It takes something off.
     *
     * @param amount at most the price, in its currency's smallest unit
     */
    record Granted(BigDecimal amount) implements Discount {}

    /** It takes nothing off. */
    record Declined(CouponRefusal refusal) implements Discount {}
}
