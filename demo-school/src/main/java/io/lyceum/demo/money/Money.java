package io.lyceum.demo.money;

import java.math.BigDecimal;

/** An amount with two decimal places in an ISO 4217 currency. */
public record Money(
        BigDecimal amount,
        String currency) {}
