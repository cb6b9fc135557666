package io.lyceum.enrollments.coupon;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Redeems coupons in the caller's transaction, and gives uses back. A coupon is locked after enrollments and payments, and before seats. */
@Service
public class CouponRedemptions {

    private final CouponRedemptionRepository coupons;

    CouponRedemptions(CouponRedemptionRepository coupons) {
        this.coupons = coupons;
    }

    /**
     * What a coupon does for a course. Nothing is redeemed yet.
     *
     * @param code in any case
     */
    public Optional<CouponTerms> find(String code, UUID course) {
        return coupons.find(code.trim().toUpperCase(Locale.ROOT), course);
    }

    /**
     * Redeems a coupon for a payment. Rivals for the last use wait for each other at the coupon's row, which stays locked until the transaction
     * ends.
     *
     * @return false if the limits, in total or per person, leave no use, or the coupon has just ended; the caller rolls back then
     */
    public boolean redeem(CouponTerms coupon, UUID person, UUID payment, Instant now) {
        if (!coupons.countUse(coupon.id(), now)) {
            return false;
        }
        Integer limit = coupon.usageLimitPerPerson();
        if (limit != null && coupons.countUsesOf(coupon.id(), person) >= limit) {
            return false;
        }
        coupons.insert(coupon.id(), person, payment, now);
        return true;
    }

    /**
     * Redeems a coupon once more for a payment that came late and had given its use back: whether it is still good is not asked, because it was when
     * the purchase began. The payment's row is locked.
     *
     * @return false if the limits leave no use; nothing is changed then
     */
    public boolean redeemAgain(UUID coupon, UUID person, UUID payment) {
        CouponUse use = coupons.lockUse(coupon);
        boolean isLeft = use.isLeft(coupons.countUsesOf(coupon, person));
        if (isLeft) {
            coupons.reclaim(coupon, payment);
        }
        return isLeft;
    }

    /** Gives back the uses of payments that came to nothing; those that used none are left alone. The payments' rows are locked. */
    public void release(Collection<UUID> payments, Instant now) {
        coupons.release(payments, now);
    }
}
