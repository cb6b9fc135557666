package io.lyceum.enrollments.refund;

import io.lyceum.enrollments.gateway.Gateway;
import io.lyceum.enrollments.gateway.GatewayException;
import io.lyceum.enrollments.gateway.GatewayRefund;
import io.lyceum.enrollments.gateway.Gateways;
import io.lyceum.enrollments.gateway.PaymentProperties;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.RefundsRecord;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.enrollments.money.Money;
import io.lyceum.starter.database.RepeatableTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Asks gateways to give money back, outside of transactions. A gateway takes a refund's key for one refund, however often it is asked. */
@Service
class RefundExecution {

    private static final Logger LOG = LoggerFactory.getLogger(RefundExecution.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final RefundWriteRepository refunds;
    private final RefundOutcomes outcomes;
    private final Gateways gateways;
    private final RepeatableTransaction transaction;
    private final PaymentProperties properties;
    private final Clock clock;

    RefundExecution(
            RefundWriteRepository refunds,
            RefundOutcomes outcomes,
            Gateways gateways,
            RepeatableTransaction transaction,
            PaymentProperties properties,
            Clock clock) {
        this.refunds = refunds;
        this.outcomes = outcomes;
        this.gateways = gateways;
        this.transaction = transaction;
        this.properties = properties;
        this.clock = clock;
    }

    /** Asks the gateway for a refund that it has not heard of. Where it is away, the schedule asks again. */
    void execute(UUID id) {
        refunds.find(id)
                .filter(refund -> refund.getStatus() == RefundStatus.PENDING && refund.getGatewayReference() == null)
                .ifPresent(this::execute);
    }

    /** Asks for refunds that were left over when a gateway was away, or this process ended. */
    void executeLeftOver() {
        refunds.listUnsent(clock.instant().minus(PATIENCE), AT_ONCE).forEach(this::execute);
    }

    /** Asks what became of refunds of which the gateway should have told long ago: what it tells may be lost on its way. */
    void askForOverdue() {
        refunds.listSent(clock.instant().minus(properties.refundPatience()), AT_ONCE)
                .forEach(refund -> ask(refund, refunds.payment(refund.getPaymentId()), gateway -> gateway.getRefund(refund.getGatewayReference())));
    }

    private void execute(RefundsRecord refund) {
        PaymentsRecord payment = refunds.payment(refund.getPaymentId());
        String reference = payment.getGatewayReference() == null ? payment.getId().toString() : payment.getGatewayReference();
        Money amount = new Money(refund.getAmount(), refund.getCurrency());
        ask(refund, payment, gateway -> gateway.refund(refund.getId(), reference, amount));
    }

    private void ask(RefundsRecord refund, PaymentsRecord payment, Function<Gateway, GatewayRefund> question) {
        refunds.noteAsked(refund.getId(), clock.instant());
        try {
            GatewayRefund answer = question.apply(gateways.get(payment.getGateway()));
            transaction.run(() -> outcomes.settle(refund.getId(), answer));
        } catch (GatewayException away) {
            LOG.warn("The refund {} could not be asked for at {}.", refund.getId(), payment.getGateway(), away);
        }
    }
}
