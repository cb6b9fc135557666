package io.lyceum.enrollments.gateway;

import io.lyceum.enrollments.money.CurrencyUnits;
import io.lyceum.enrollments.money.Money;
import java.util.Currency;
import java.util.Set;

/** Amounts as Stripe counts them, which is not by ISO 4217: https://docs.stripe.com/currencies#minor-units. */
final class StripeAmounts {

    /** Whole by now, and yet sent with two decimals, both zero, as they were before. */
    private static final Set<String> SENT_WITH_TWO = Set.of("ISK", "UGX");

    private static final Set<String> SENT_WITH_THREE = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    private StripeAmounts() {}

    /** @throws GatewayException if the amount has parts that nobody can pay */
    static long of(Money money) {
        if (!CurrencyUnits.isPayable(money.amount(), money.currency())) {
            throw new GatewayException("Nobody can pay %s %s to its last decimal.".formatted(money.amount(), money.currency()));
        }
        return money.amount().movePointRight(decimals(money.currency())).longValueExact();
    }

    private static int decimals(Currency currency) {
        String code = currency.getCurrencyCode();
        if (SENT_WITH_THREE.contains(code)) {
            return 3;
        }
        return CurrencyUnits.decimals(currency) == 0 && !SENT_WITH_TWO.contains(code) ? 0 : 2;
    }
}
