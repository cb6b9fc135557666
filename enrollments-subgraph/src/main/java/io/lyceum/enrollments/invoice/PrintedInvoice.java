package io.lyceum.enrollments.invoice;

import io.lyceum.enrollments.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** An invoice with its lines, as it is printed. */
record PrintedInvoice(
        String number,
        Instant issuedAt,
        String buyerName,
        UUID paymentId,
        Currency currency,
        BigDecimal subtotal,
        BigDecimal discount,
        BigDecimal tax,
        BigDecimal total,
        List<Line> lines) {

    /** One thing that was bought. */
    record Line(String description, int quantity, BigDecimal unitPrice, BigDecimal total) {}

    /** An amount of this invoice. */
    Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }
}
