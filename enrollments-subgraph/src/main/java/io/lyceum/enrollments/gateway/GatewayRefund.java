package io.lyceum.enrollments.gateway;

/**
 * Money that is being given back.
 *
 * @param reference the gateway's own name of it
 */
public record GatewayRefund(String reference, Outcome outcome) {

    /** Where it stands. */
    public enum Outcome {
        /** The money went back. */
        SUCCEEDED,
        /** The gateway is at work, and tells by a webhook. */
        PENDING,
        /** The gateway will not. */
        FAILED
    }
}
