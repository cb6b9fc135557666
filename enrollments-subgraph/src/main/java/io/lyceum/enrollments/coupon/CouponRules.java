package io.lyceum.enrollments.coupon;

import io.lyceum.enrollments.generated.types.CreateCouponErrorCode;
import io.lyceum.enrollments.generated.types.CreateCouponInput;
import io.lyceum.enrollments.money.CurrencyUnits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a coupon has to be like. */
final class CouponRules {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_-]{3,50}");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("99999999.99");
    private static final int DECIMALS = 2;
    private static final int LARGEST_SCOPE = 1_000;

    private CouponRules() {}

    /** The code as it is kept. */
    static String code(CreateCouponInput input) {
        return input.getCode().trim().toUpperCase(Locale.ROOT);
    }

    /** The first rule that is not kept; empty where all are. */
    static Optional<CreateCouponErrorCode> check(CreateCouponInput input, Instant now) {
        return Stream.of(
                        refusedUnless(CODE.matcher(code(input)).matches(), CreateCouponErrorCode.CODE_MALFORMED),
                        refusedUnless(isOneDiscount(input), CreateCouponErrorCode.DISCOUNT_OUT_OF_RANGE),
                        refusedUnless(areAmountsInRange(input), CreateCouponErrorCode.AMOUNT_OUT_OF_RANGE),
                        refusedUnless(input.getCurrency() != null || !hasAmount(input), CreateCouponErrorCode.CURRENCY_MISSING),
                        refusedUnless(isScopeClear(input), CreateCouponErrorCode.SCOPE_NOT_CLEAR),
                        refusedUnless(
                                isLimit(input.getUsageLimit()) && isLimit(input.getUsageLimitPerPerson()),
                                CreateCouponErrorCode.LIMIT_OUT_OF_RANGE),
                        refusedUnless(isEverValid(input, now), CreateCouponErrorCode.VALIDITY_EMPTY))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<CreateCouponErrorCode> refusedUnless(boolean isKept, CreateCouponErrorCode code) {
        return isKept ? Optional.empty() : Optional.of(code);
    }

    private static boolean isOneDiscount(CreateCouponInput input) {
        if (input.getPercentage() == null) {
            return input.getAmount() != null && isAmount(input.getAmount(), input.getCurrency()) && input.getAmount().signum() > 0;
        }
        BigDecimal percentage = input.getPercentage();
        return input.getAmount() == null && isAmount(percentage, null) && percentage.signum() > 0 && percentage.compareTo(HUNDRED) <= 0;
    }

    private static boolean areAmountsInRange(CreateCouponInput input) {
        Currency currency = input.getCurrency();
        BigDecimal ceiling = input.getCeiling();
        boolean isCeilingClear = ceiling == null || (input.getPercentage() != null && isAmount(ceiling, currency) && ceiling.signum() > 0);
        BigDecimal minimum = input.getMinimumPurchase();
        return isCeilingClear && (minimum == null || (isAmount(minimum, currency) && minimum.signum() >= 0));
    }

    /** @param currency null for a percentage, and where it is missing */
    private static boolean isAmount(BigDecimal amount, @Nullable Currency currency) {
        int decimals = currency == null ? DECIMALS : CurrencyUnits.decimals(currency);
        return amount.stripTrailingZeros().scale() <= decimals && amount.compareTo(LARGEST_AMOUNT) <= 0;
    }

    private static boolean hasAmount(CreateCouponInput input) {
        return Stream.of(input.getAmount(), input.getCeiling(), input.getMinimumPurchase()).anyMatch(Objects::nonNull);
    }

    private static boolean isScopeClear(CreateCouponInput input) {
        int courses = size(input.getCourseIds());
        int categories = size(input.getCategoryIds());
        return (courses == 0 || categories == 0) && courses <= LARGEST_SCOPE && categories <= LARGEST_SCOPE;
    }

    private static int size(@Nullable List<String> ids) {
        return ids == null ? 0 : ids.size();
    }

    private static boolean isLimit(@Nullable Integer limit) {
        return limit == null || limit > 0;
    }

    private static boolean isEverValid(CreateCouponInput input, Instant now) {
        Instant from = input.getValidFrom() == null ? now : input.getValidFrom();
        return input.getValidUntil() == null || from.isBefore(input.getValidUntil());
    }
}
