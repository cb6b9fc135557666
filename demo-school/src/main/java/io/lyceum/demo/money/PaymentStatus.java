package io.lyceum.demo.money;

/** What became of a payment. */
public enum PaymentStatus {
    PENDING,
    SUCCEEDED,
    FAILED,
    REFUNDED,
    CANCELLED
}
