package io.lyceum.enrollments.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import io.lyceum.enrollments.generated.types.CouponKind;
import io.lyceum.enrollments.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CouponTermsTest {

    private static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-04-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // price, percentage, ceiling, discount
        "40.00, 20, , 8.00",
        "40.00, 50, 15.00, 15.00",
        "9.99, 12.5, , 1.25",
        "0.01, 50, , 0.01",
        "0.01, 49, , 0.00",
        "40.00, 100, , 40.00"
    })
    void aPercentageIsRoundedHalfUpToTheCent(String price, String percentage, @Nullable String ceiling, String discount) {
        CouponTerms coupon = percentage(percentage, ceiling, null, true);

        assertThat(coupon.of(euros(price), BEGIN)).isEqualTo(new Discount.Granted(new BigDecimal(discount)));
    }

    @Test
    void yenHaveNoFractions() {
        Money price = new Money(new BigDecimal("1995"), Currency.getInstance("JPY"));

        assertThat(percentage("10", null, null, true).of(price, BEGIN)).isEqualTo(new Discount.Granted(new BigDecimal("200")));
    }

    @Test
    void aFixedAmountTakesThePriceAtMost() {
        CouponTerms coupon = new CouponTerms(
                UUID.randomUUID(), "TEN", CouponKind.FIXED, null, new BigDecimal("10.00"), null, null, Currency.getInstance("EUR"), null, true, BEGIN, END, true);

        assertThat(coupon.of(euros("40.00"), BEGIN)).isEqualTo(new Discount.Granted(new BigDecimal("10.00")));
        assertThat(coupon.of(euros("7.50"), BEGIN)).isEqualTo(new Discount.Granted(new BigDecimal("7.50")));
        assertThat(coupon.of(new Money(BigDecimal.TEN, Currency.getInstance("USD")), BEGIN))
                .as("another currency").isEqualTo(new Discount.Declined(CouponRefusal.NOT_VALID));
    }

    @ParameterizedTest
    @CsvSource({
        // amount, price, currency, discount
        "0.50, 1995, JPY, 1",
        "0.49, 1995, JPY, 0",
        "10.40, 20000, MGA, 10",
        "1.25, 40.00, EUR, 1.25"
    })
    void aFixedAmountHasNoPartsThatNobodyCanPay(String amount, String price, String currency, String discount) {
        CouponTerms coupon = new CouponTerms(
                UUID.randomUUID(), "SOME", CouponKind.FIXED, null, new BigDecimal(amount), null, null, Currency.getInstance(currency), null, true, BEGIN, END,
                true);

        assertThat(coupon.of(new Money(new BigDecimal(price), Currency.getInstance(currency)), BEGIN))
                .isEqualTo(new Discount.Granted(new BigDecimal(discount)));
    }

    @Test
    void aPercentageOfDinarsHasNoThirdDecimal() {
        Money price = new Money(new BigDecimal("10.00"), Currency.getInstance("BHD"));

        assertThat(percentage("12.55", null, null, true).of(price, BEGIN)).isEqualTo(new Discount.Granted(new BigDecimal("1.26")));
    }

    @Test
    void itIsGoodFromItsBeginToItsEnd() {
        CouponTerms coupon = percentage("10", null, null, true);

        assertThat(coupon.of(euros("40.00"), BEGIN.minusNanos(1))).isEqualTo(new Discount.Declined(CouponRefusal.NOT_VALID));
        assertThat(coupon.of(euros("40.00"), END.minusNanos(1))).isInstanceOf(Discount.Granted.class);
        assertThat(coupon.of(euros("40.00"), END)).isEqualTo(new Discount.Declined(CouponRefusal.NOT_VALID));
    }

    @Test
    void itIsGoodForItsCoursesAndFromItsMinimumOn() {
        assertThat(percentage("10", null, null, false).of(euros("40.00"), BEGIN)).isEqualTo(new Discount.Declined(CouponRefusal.NOT_VALID));
        CouponTerms coupon = percentage("10", null, "40.00", true);
        assertThat(coupon.of(euros("39.99"), BEGIN)).isEqualTo(new Discount.Declined(CouponRefusal.MINIMUM_NOT_REACHED));
        assertThat(coupon.of(euros("40.00"), BEGIN)).isInstanceOf(Discount.Granted.class);
    }

    private static CouponTerms percentage(String share, @Nullable String ceiling, @Nullable String minimum, boolean isForCourse) {
        return new CouponTerms(
                UUID.randomUUID(),
                "CODE",
                CouponKind.PERCENTAGE,
                new BigDecimal(share),
                null,
                ceiling == null ? null : new BigDecimal(ceiling),
                minimum == null ? null : new BigDecimal(minimum),
                null,
                null,
                true,
                BEGIN,
                END,
                isForCourse);
    }

    private static Money euros(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("EUR"));
    }
}
