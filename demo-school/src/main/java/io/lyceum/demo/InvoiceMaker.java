package io.lyceum.demo;

import io.lyceum.demo.money.Invoice;
import io.lyceum.demo.money.InvoiceLine;
import io.lyceum.demo.money.Payment;
import io.lyceum.demo.person.Person;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes invoices, and numbers them in the order in which they were issued. */
final class InvoiceMaker {

    private static final BigDecimal NO_TAX = new BigDecimal("0.00");

    private final List<Invoice> drafts = new ArrayList<>();

    void invoice(Payment payment, Person buyer, String line, BigDecimal price, BigDecimal discount) {
        drafts.add(new Invoice(
                DemoIds.of("invoice", payment.id().toString()), payment.id(), payment.userId(), "", payment.createdAt(), buyer.displayName(),
                payment.amount().currency(), List.of(new InvoiceLine(line, 1, price, price)), price, discount, NO_TAX,
                price.subtract(discount)));
    }

    List<Invoice> invoices() {
        Map<Integer, Integer> numbers = new TreeMap<>();
        return drafts.stream()
                .sorted(Comparator.comparing(Invoice::issuedAt).thenComparing(Invoice::id))
                .map(draft -> {
                    int year = draft.issuedAt().atZone(ZoneOffset.UTC).getYear();
                    return numbered(draft, "INV-" + year + "-" + Texts.padded(numbers.merge(year, 1, Integer::sum), 5));
                })
                .toList();
    }

    private static Invoice numbered(Invoice draft, String number) {
        return new Invoice(
                draft.id(), draft.paymentId(), draft.userId(), number, draft.issuedAt(), draft.buyerName(), draft.currency(), draft.lines(),
                draft.subtotal(), draft.discount(), draft.tax(), draft.total());
    }
}
