package io.lyceum.enrollments.invoice;

import io.lyceum.enrollments.generated.tables.tables.records.InvoicesRecord;
import io.lyceum.enrollments.money.Money;
import java.math.BigDecimal;
import java.util.List;

/** An invoice with its lines, as it is printed. */
record PrintedInvoice(InvoicesRecord head, List<Line> lines) {

    /** One thing that was bought. */
    record Line(String description, int quantity, BigDecimal unitPrice, BigDecimal total) {}

    String number() {
        return head.getNumber();
    }

    /** An amount of this invoice. */
    Money money(BigDecimal amount) {
        return new Money(amount, head.getCurrency());
    }
}
