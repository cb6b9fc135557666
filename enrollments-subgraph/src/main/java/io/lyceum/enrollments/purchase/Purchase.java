package io.lyceum.enrollments.purchase;

import io.lyceum.enrollments.coupon.CouponTerms;
import io.lyceum.enrollments.money.Money;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a course that is being bought.
 *
 * @param title what the invoice calls it
 * @param price before the coupon
 * @param total what is to be paid, at most the price
 * @param coupon null where none is redeemed
 */
public record Purchase(
        UUID enrollmentId, UUID buyerId, String title, Money price, BigDecimal total, @Nullable CouponTerms coupon) {

    /** Whether there is nothing to pay. */
    public boolean isFree() {
        return total.signum() == 0;
    }
}
