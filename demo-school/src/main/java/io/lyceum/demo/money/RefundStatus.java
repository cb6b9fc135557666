package io.lyceum.demo.money;

/** What became of a refund. */
public enum RefundStatus {
    PENDING,
    SUCCEEDED,
    FAILED
}
