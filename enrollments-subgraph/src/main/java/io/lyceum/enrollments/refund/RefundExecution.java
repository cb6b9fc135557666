package io.lyceum.enrollments.refund;

import io.lyceum.enrollments.gateway.GatewayException;
import io.lyceum.enrollments.gateway.GatewayRefund;
import io.lyceum.enrollments.gateway.Gateways;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.RefundsRecord;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.enrollments.money.Money;
import io.lyceum.starter.database.RepeatableTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
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
    private final Clock clock;

    RefundExecution(
            RefundWriteRepository refunds,
            RefundOutcomes outcomes,
            Gateways gateways,
            RepeatableTransaction transaction,
            Clock clock) {
        this.refunds = refunds;
        this.outcomes = outcomes;
        this.gateways = gateways;
        this.transaction = transaction;
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

    private void execute(RefundsRecord refund) {
        PaymentsRecord payment = refunds.payment(refund.getPaymentId());
        String reference = payment.getGatewayReference() == null ? payment.getId().toString() : payment.getGatewayReference();
        try {
            GatewayRefund answer = gateways.get(payment.getGateway())
                    .refund(refund.getId(), reference, new Money(refund.getAmount(), refund.getCurrency()));
            transaction.run(() -> {
                outcomes.settle(refund.getId(), answer);
                return refund;
            });
        } catch (GatewayException away) {
            LOG.warn("The refund {} could not be asked for at {}.", refund.getId(), payment.getGateway(), away);
        }
    }
}
