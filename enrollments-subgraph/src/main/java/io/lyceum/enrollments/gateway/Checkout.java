package io.lyceum.enrollments.gateway;

import org.jspecify.annotations.Nullable;

/**
 * A payment that was begun.
 *
 * @param reference the gateway's own name of it: unique at the gateway
 * @param clientSecret by which the payer's browser finishes it; null where none is needed
 */
public record Checkout(String reference, @Nullable String clientSecret) {}
