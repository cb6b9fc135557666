package io.lyceum.enrollments.gateway;

import org.jspecify.annotations.Nullable;

/**
 * Money that is being given back.
 *
 * @param reference the gateway's own name of it; null where the gateway did not take it on
 * @param failure why it failed, in words for whoever paid; null unless it did, and where the gateway does not say
 */
public record GatewayRefund(@Nullable String reference, Outcome outcome, @Nullable String failure) {

    /** One of which nothing more is known than where it stands. */
    public GatewayRefund(String reference, Outcome outcome) {
        this(reference, outcome, null);
    }

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
