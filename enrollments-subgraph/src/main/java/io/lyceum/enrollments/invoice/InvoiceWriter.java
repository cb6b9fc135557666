package io.lyceum.enrollments.invoice;

import io.lyceum.starter.id.TypeId;
import io.lyceum.starter.id.UuidGenerator;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.stereotype.Service;

/**
 * Writes invoices in the caller's transaction. They are numbered by year, in the order in which they are written, without gaps: whoever writes
 * one waits for the transaction that has the number before. Prices are what is paid; no tax is added to them or computed out of them.
 */
@Service
public class InvoiceWriter {

    private static final String NUMBER = "INV-%d-%05d";

    private final InvoiceWriteRepository invoices;

    InvoiceWriter(InvoiceWriteRepository invoices) {
        this.invoices = invoices;
    }

    /** Writes the invoice of a payment; a payment has one at most. */
    public void write(InvoiceDraft draft, Instant now) {
        // Somebody whose name has not arrived yet is named by their id.
        String buyer = invoices.findName(draft.buyerId()).orElse(TypeId.encode("user", draft.buyerId()));
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        String number = NUMBER.formatted(year, invoices.nextNumber(year));
        invoices.insert(UuidGenerator.next(), draft, number, buyer, now);
    }
}
