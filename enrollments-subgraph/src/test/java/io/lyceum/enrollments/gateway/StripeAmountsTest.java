package io.lyceum.enrollments.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lyceum.enrollments.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stripe's own table of currencies, where it differs from ISO 4217 and where it does not. */
class StripeAmountsTest {

    @ParameterizedTest
    @CsvSource({
        "40.00, EUR, 4000",
        "0.50, USD, 50",
        "10.45, HUF, 1045",
        "800.45, TWD, 80045",
        "500.00, JPY, 500",
        "500, XOF, 500",
        "500.00, MGA, 500",
        "5.00, ISK, 500",
        "5.00, UGX, 500",
        "5.12, KWD, 5120",
        "1, BHD, 1000"
    })
    void amountsAreCountedAsStripeDoes(String amount, String currency, long expected) {
        assertThat(StripeAmounts.of(money(amount, currency))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.50, JPY", "0.50, MGA", "5.50, ISK", "5.50, UGX", "5.124, KWD", "0.005, EUR"})
    void whatHasPartsThatNobodyCanPayIsNotAskedFor(String amount, String currency) {
        assertThatThrownBy(() -> StripeAmounts.of(money(amount, currency))).isInstanceOf(GatewayException.class);
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
