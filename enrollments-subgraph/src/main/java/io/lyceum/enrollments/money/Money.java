package io.lyceum.enrollments.money;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in units of its currency. */
public record Money(BigDecimal amount, Currency currency) {}
