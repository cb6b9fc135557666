package io.lyceum.enrollments.invoice;

import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.UUID;

/**
 * What an invoice over one thing is to say.
 *
 * @param buyerId whose name, as it is now, goes on it
 * @param description what was bought
 * @param price before the discount
 * @param total what was paid
 */
public record InvoiceDraft(
        UUID paymentId, UUID buyerId, String description, BigDecimal price, BigDecimal total, Currency currency) {

    /** The invoice of a payment that has arrived. */
    public static InvoiceDraft of(PaymentsRecord payment, String description) {
        BigDecimal price = payment.getListAmount() == null ? payment.getAmount() : payment.getListAmount();
        return new InvoiceDraft(
                payment.getId(), payment.getUserId(), description, price, payment.getAmount(), payment.getCurrency());
    }
}
