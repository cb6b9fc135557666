package io.lyceum.enrollments.gateway;

import io.lyceum.enrollments.generated.types.PaymentGateway;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How payments are made.
 *
 * @param gateway which gateway new payments go through
 * @param manualConfirmation whether payments may be confirmed by hand
 * @param seatHold how long a seat is held for somebody who has yet to pay
 * @param webhookRetention how long what gateways told is kept: longer than they repeat themselves
 * @param paymentPatience how long a gateway that is at work on a payment is waited for before it is asked what became of it
 * @param refundPatience how long a gateway that is at work on a refund is waited for before it is asked what became of it
 */
@ConfigurationProperties("lyceum.payments")
public record PaymentProperties(
        @DefaultValue("MANUAL") PaymentGateway gateway,
        @DefaultValue("false") boolean manualConfirmation,
        @DefaultValue("30m") Duration seatHold,
        @DefaultValue("42d") Duration webhookRetention,
        @DefaultValue("3d") Duration paymentPatience,
        @DefaultValue("1h") Duration refundPatience,
        @DefaultValue Stripe stripe) {

    /**
     * How Stripe is reached.
     *
     * @param secretKey the account's secret key; null where Stripe is not used
     * @param webhookSecret by which Stripe signs what it tells; null where it tells nothing, and every webhook is refused
     * @param baseUrl another address than Stripe's own
     * @param timeout for a connection, and for an answer
     */
    public record Stripe(
            @Nullable String secretKey,
            @Nullable String webhookSecret,
            @DefaultValue("https://api.stripe.com") URI baseUrl,
            @DefaultValue("5s") Duration timeout) {}
}
