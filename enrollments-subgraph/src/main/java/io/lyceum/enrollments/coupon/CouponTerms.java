package io.lyceum.enrollments.coupon;

import io.lyceum.enrollments.generated.types.CouponKind;
import io.lyceum.enrollments.money.CurrencyUnits;
import io.lyceum.enrollments.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a coupon is good for, looked at for one course.
 *
 * @param percentage null for a fixed amount
 * @param amount null for a percentage
 * @param ceiling the most that a percentage takes off; null without such a limit
 * @param minimum what the price must come to at least; null where any will do
 * @param currency of these amounts, and the only one it is good for; null where there are none
 * @param usageLimitPerPerson null without a limit
 * @param validUntil null without an end
 * @param isForCourse whether its scope holds the course
 */
public record CouponTerms(
        UUID id,
        String code,
        CouponKind kind,
        @Nullable BigDecimal percentage,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal ceiling,
        @Nullable BigDecimal minimum,
        @Nullable Currency currency,
        @Nullable Integer usageLimitPerPerson,
        boolean isActive,
        Instant validFrom,
        @Nullable Instant validUntil,
        boolean isForCourse) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What is taken off a price, rounded half up to the smallest unit of the currency that can be paid, once; then the ceiling and the price limit
     * it. What is to be paid is the price less the discount, exactly.
     */
    public Discount of(Money price, Instant now) {
        if (!isGoodFor(price, now)) {
            return new Discount.Declined(CouponRefusal.NOT_VALID);
        }
        if (minimum != null && price.amount().compareTo(minimum) < 0) {
            return new Discount.Declined(CouponRefusal.MINIMUM_NOT_REACHED);
        }
        return new Discount.Granted(reduction(price).min(price.amount()));
    }

    private boolean isGoodFor(Money price, Instant now) {
        boolean hasBegun = !now.isBefore(validFrom);
        boolean hasEnded = validUntil != null && !now.isBefore(validUntil);
        return isActive && isForCourse && hasBegun && !hasEnded && (currency == null || currency.equals(price.currency()));
    }

    private BigDecimal reduction(Money price) {
        int decimals = CurrencyUnits.decimals(price.currency());
        if (kind == CouponKind.FIXED) {
            return Objects.requireNonNull(amount).setScale(decimals, RoundingMode.HALF_UP);
        }
        BigDecimal share = price.amount().multiply(Objects.requireNonNull(percentage)).divide(HUNDRED, decimals, RoundingMode.HALF_UP);
        return ceiling == null ? share : share.min(ceiling.setScale(decimals, RoundingMode.DOWN));
    }
}
