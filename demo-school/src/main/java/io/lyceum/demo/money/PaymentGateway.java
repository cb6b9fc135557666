package io.lyceum.demo.money;

/** Who moved the money. */
public enum PaymentGateway {
    STRIPE,
    MANUAL
}
