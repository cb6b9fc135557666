package io.lyceum.demo.money;

import java.math.BigDecimal;

/** A line of an invoice. */
public record InvoiceLine(
        String description,
        int quantity,
        BigDecimal unitPrice,
        BigDecimal amount) {}
