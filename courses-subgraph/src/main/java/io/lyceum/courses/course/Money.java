package io.lyceum.courses.course;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount of money.
 *
 * @param amount in units of the currency
 */
public record Money(BigDecimal amount, Currency currency) {}
