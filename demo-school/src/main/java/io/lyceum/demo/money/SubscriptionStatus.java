package io.lyceum.demo.money;

/** Whether a subscription gives access. */
public enum SubscriptionStatus {
    ACTIVE,
    PAST_DUE,
    CANCELLED,
    EXPIRED
}
