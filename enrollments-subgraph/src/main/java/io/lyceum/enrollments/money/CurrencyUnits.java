package io.lyceum.enrollments.money;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;

/** How finely amounts of a currency are paid. */
public final class CurrencyUnits {

    /** Nobody pays a part of one, whatever ISO 4217 says: https://docs.stripe.com/currencies#zero-decimal and the special cases below it. */
    private static final Set<String> WHOLE = Set.of(
            "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF");

    /** More are not kept, of dinars neither; and gateways want the third to be zero. */
    private static final int MOST = 2;

    private CurrencyUnits() {}

    /** How many decimals the smallest amount has that can be paid. */
    public static int decimals(Currency currency) {
        return WHOLE.contains(currency.getCurrencyCode()) ? 0 : Math.clamp(currency.getDefaultFractionDigits(), 0, MOST);
    }

    /** Whether an amount can be paid to its last decimal. */
    public static boolean isPayable(BigDecimal amount, Currency currency) {
        return amount.stripTrailingZeros().scale() <= decimals(currency);
    }
}
