package io.lyceum.enrollments.purchase;

import io.lyceum.enrollments.gateway.GatewayException;
import io.lyceum.enrollments.gateway.GatewayPayment;
import io.lyceum.enrollments.gateway.Gateways;
import io.lyceum.enrollments.gateway.PaymentProperties;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.starter.database.RepeatableTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Asks gateways what became of payments that they have been at work on for long, outside of transactions: what they tell may be lost on its way,
 * and until then a seat is held. What they answer is dealt with as if they had told it.
 */
@Service
class OverduePayments {

    private static final Logger LOG = LoggerFactory.getLogger(OverduePayments.class);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int AT_ONCE = 100;
    private static final String UNTOLD = "The payment came to nothing.";

    private final PaymentWriteRepository payments;
    private final PaymentOutcomes outcomes;
    private final PurchaseRelease releases;
    private final CheckoutService checkouts;
    private final Gateways gateways;
    private final RepeatableTransaction transaction;
    private final PaymentProperties properties;
    private final Clock clock;

    OverduePayments(
            PaymentWriteRepository payments,
            PaymentOutcomes outcomes,
            PurchaseRelease releases,
            CheckoutService checkouts,
            Gateways gateways,
            RepeatableTransaction transaction,
            PaymentProperties properties,
            Clock clock) {
        this.payments = payments;
        this.outcomes = outcomes;
        this.releases = releases;
        this.checkouts = checkouts;
        this.gateways = gateways;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** Asks for those whose turn it is; one that the gateway is still at work on is asked for again later. */
    void ask() {
        Instant now = clock.instant();
        payments.listProcessing(now.minus(properties.paymentPatience()), now.minus(PAUSE), AT_ONCE).forEach(this::ask);
    }

    private void ask(PaymentsRecord payment) {
        payments.noteAsked(payment.getId(), clock.instant());
        try {
            settle(payment, gateways.get(payment.getGateway()).getPayment(payment.getGatewayReference()));
        } catch (GatewayException away) {
            LOG.warn("The payment {} could not be asked for at {}.", payment.getId(), payment.getGateway(), away);
        }
    }

    private void settle(PaymentsRecord payment, GatewayPayment answer) {
        switch (answer.outcome()) {
            case PENDING -> LOG.info("{} is still at work on the payment {}.", payment.getGateway(), payment.getId());
            case SUCCEEDED -> transaction.run(() -> outcomes.succeed(payment.getId(), payment.getGatewayReference()));
            case FAILED -> fail(payment, Objects.requireNonNullElse(answer.failure(), UNTOLD));
        }
    }

    private void fail(PaymentsRecord payment, String reason) {
        if (transaction.run(() -> releases.fail(payment.getId(), reason))) {
            // The payer could still succeed with another card, while the seat is gone.
            checkouts.cancel(payment.getGateway(), payment.getGatewayReference());
        }
    }
}
