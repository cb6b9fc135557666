package io.lyceum.enrollments.webhook;

import io.lyceum.enrollments.gateway.GatewayRefund;
import io.lyceum.enrollments.gateway.StripeGateway;
import io.lyceum.enrollments.generated.types.PaymentGateway;
import io.lyceum.enrollments.purchase.CheckoutService;
import io.lyceum.enrollments.purchase.PaymentOutcomes;
import io.lyceum.enrollments.purchase.PurchaseRelease;
import io.lyceum.enrollments.purchase.Settlement;
import io.lyceum.enrollments.refund.RefundOutcomes;
import io.lyceum.starter.database.RepeatableTransaction;
import io.lyceum.starter.error.BadInputException;
import io.lyceum.starter.id.TypeId;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Takes in what Stripe tells. An event is noted and dealt with in one transaction, so that it is dealt with once, also after a deadlock. */
@Service
class StripeEventService {

    private static final Logger LOG = LoggerFactory.getLogger(StripeEventService.class);
    private static final String REFUSED = "The payment was refused.";
    private static final String CALLED_OFF = "The payment was called off.";

    private final WebhookEventRepository events;
    private final PaymentOutcomes outcomes;
    private final PurchaseRelease releases;
    private final RefundOutcomes refunds;
    private final CheckoutService checkouts;
    private final RepeatableTransaction transaction;
    private final Clock clock;

    StripeEventService(
            WebhookEventRepository events,
            PaymentOutcomes outcomes,
            PurchaseRelease releases,
            RefundOutcomes refunds,
            CheckoutService checkouts,
            RepeatableTransaction transaction,
            Clock clock) {
        this.events = events;
        this.outcomes = outcomes;
        this.releases = releases;
        this.refunds = refunds;
        this.checkouts = checkouts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes an event in; one that was told before, and one that means nothing here, changes nothing. */
    void receive(StripeEvent event) {
        boolean hasFailed = transaction.run(() -> isNew(event) && handle(event));
        if (hasFailed) {
            // The payer could still succeed with another card, while the seat is gone.
            checkouts.cancel(PaymentGateway.STRIPE, event.reference());
        }
    }

    private boolean isNew(StripeEvent event) {
        return events.insert(PaymentGateway.STRIPE, event, clock.instant());
    }

    /** @return whether a purchase came to nothing by it */
    private boolean handle(StripeEvent event) {
        return switch (event.type()) {
            case "payment_intent.succeeded" -> {
                payment(event).ifPresent(payment -> succeed(payment, event));
                yield false;
            }
            case "payment_intent.processing" -> {
                payment(event).ifPresent(outcomes::process);
                yield false;
            }
            case "payment_intent.payment_failed" -> payment(event).filter(payment -> releases.fail(payment, reason(event))).isPresent();
            case "payment_intent.canceled" -> {
                payment(event).ifPresent(payment -> releases.fail(payment, CALLED_OFF));
                yield false;
            }
            case "refund.created", "refund.updated", "refund.failed", "charge.refund.updated" -> {
                refund(event).ifPresent(refund -> refunds.settle(refund, refundStands(event)));
                yield false;
            }
            default -> false;
        };
    }

    private void succeed(UUID payment, StripeEvent event) {
        if (outcomes.succeed(payment, event.reference()) == Settlement.NOT_FOUND) {
            LOG.warn("Stripe tells of {}, which is no payment of ours.", event.reference());
        }
    }

    /** Which payment an intent is for: it is in what we told Stripe, because our note of the intent may come later than the event. */
    private static Optional<UUID> payment(StripeEvent event) {
        try {
            return Optional.of(TypeId.parse("payment", event.object().path("metadata").path(StripeGateway.PAYMENT_KEY).asString()));
        } catch (BadInputException foreign) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> refund(StripeEvent event) {
        try {
            return Optional.of(UUID.fromString(event.object().path("metadata").path(StripeGateway.REFUND_KEY).asString()));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    private static GatewayRefund refundStands(StripeEvent event) {
        return new GatewayRefund(event.reference(), StripeGateway.outcome(event.object().path("status").asString()));
    }

    private static String reason(StripeEvent event) {
        String told = event.object().path("last_payment_error").path("message").asString();
        return told.isBlank() ? REFUSED : told;
    }
}
