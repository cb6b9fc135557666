package io.lyceum.enrollments.purchase;

import io.lyceum.enrollments.coupon.CouponTerms;
import io.lyceum.enrollments.money.Money;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a course, or a subscription, that is being bought.
 *
 * @param enrollmentId null for a subscription
 * @param subscriptionId null for a place in a course
 * @param title what the invoice calls it
 * @param price before the coupon
 * @param total what is to be paid, at most the price
 * @param coupon null where none is redeemed
 */
public record Purchase(
        @Nullable UUID enrollmentId,
        @Nullable UUID subscriptionId,
        UUID buyerId,
        String title,
        Money price,
        BigDecimal total,
        @Nullable CouponTerms coupon) {

    /** A place in a course. */
    public static Purchase ofPlace(
            UUID enrollment, UUID buyer, String title, Money price, BigDecimal total, @Nullable CouponTerms coupon) {
        return new Purchase(enrollment, null, buyer, title, price, total, coupon);
    }

    /** A subscription: there are no coupons for it. */
    public static Purchase ofSubscription(UUID subscription, UUID buyer, String title, Money price) {
        return new Purchase(null, subscription, buyer, title, price, price.amount(), null);
    }

    /** Whether there is nothing to pay. */
    public boolean isFree() {
        return total.signum() == 0;
    }
}
