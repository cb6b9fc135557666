package io.lyceum.enrollments.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Where a payment stands at its gateway.
 *
 * @param failure why it failed, in words for the payer; null unless it did, and where the gateway does not say
 */
public record GatewayPayment(Outcome outcome, @Nullable String failure) {

    /** Where it stands. */
    public enum Outcome {
        /** The money has arrived. */
        SUCCEEDED,
        /** The gateway is at work. */
        PENDING,
        /** The gateway has stopped without it, whether or not the payer could try once more. */
        FAILED
    }
}
