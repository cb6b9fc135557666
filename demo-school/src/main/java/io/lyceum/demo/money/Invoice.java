package io.lyceum.demo.money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a payment is for; the total is subtotal - discount + tax. */
public record Invoice(
        UUID id,
        UUID paymentId,
        UUID userId,
        String number,
        Instant issuedAt,
        String buyerName,
        String currency,
        List<InvoiceLine> lines,
        BigDecimal subtotal,
        BigDecimal discount,
        BigDecimal tax,
        BigDecimal total) {}
