package io.lyceum.enrollments.refund;

import io.lyceum.enrollments.gateway.GatewayRefund;
import io.lyceum.enrollments.gateway.GatewayRefund.Outcome;
import io.lyceum.enrollments.generated.tables.tables.records.PaymentsRecord;
import io.lyceum.enrollments.generated.tables.tables.records.RefundsRecord;
import io.lyceum.enrollments.generated.types.PaymentStatus;
import io.lyceum.enrollments.generated.types.RefundStatus;
import io.lyceum.enrollments.payment.PaymentEvents;
import io.lyceum.starter.event.Outbox;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a gateway tells what became of a refund. Locks the payment, then the refund. */
@Service
public class RefundOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(RefundOutcomes.class);
    private static final String UNTOLD = "The gateway could not give the money back.";

    private final RefundWriteRepository refunds;
    private final Outbox outbox;
    private final Clock clock;

    RefundOutcomes(RefundWriteRepository refunds, Outbox outbox, Clock clock) {
        this.refunds = refunds;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The gateway tells where a refund stands. Money that went back can come back all the same, such as from an account that was closed; what has
     * failed stays so.
     *
     * @return whether it stands elsewhere now than before; a refund that is not ours does not
     */
    @Transactional
    public boolean settle(UUID id, GatewayRefund answer) {
        return refunds.find(id).filter(refund -> settle(refund, answer)).isPresent();
    }

    private boolean settle(RefundsRecord seen, GatewayRefund answer) {
        PaymentsRecord payment = refunds.lockPayment(seen.getPaymentId()).orElseThrow();
        RefundsRecord refund = refunds.lock(seen.getId()).orElseThrow();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (refund.getStatus()) {
            case PENDING -> settlePending(payment, refund, answer, now);
            case SUCCEEDED -> answer.outcome() == Outcome.FAILED && comesBack(payment, refund, answer, now);
            case FAILED -> false;
        };
    }

    private boolean settlePending(PaymentsRecord payment, RefundsRecord refund, GatewayRefund answer, Instant now) {
        if (answer.reference() != null) {
            refund.setGatewayReference(answer.reference());
        }
        refund.setUpdatedAt(now);
        switch (answer.outcome()) {
            case PENDING -> refunds.update(refund);
            case FAILED -> fail(payment, refund, answer, now);
            case SUCCEEDED -> {
                refund.setStatus(RefundStatus.SUCCEEDED);
                refund.setRefundedAt(now);
                refunds.update(refund);
                if (payment.getStatus() == PaymentStatus.SUCCEEDED && isWhole(payment, refund.getAmount())) {
                    move(payment, PaymentStatus.REFUNDED, now);
                    outbox.append(PaymentEvents.refunded(payment));
                }
            }
        }
        return answer.outcome() != Outcome.PENDING;
    }

    private boolean comesBack(PaymentsRecord payment, RefundsRecord refund, GatewayRefund answer, Instant now) {
        fail(payment, refund, answer, now);
        if (payment.getStatus() == PaymentStatus.REFUNDED) {
            move(payment, PaymentStatus.SUCCEEDED, now);
            outbox.append(PaymentEvents.succeeded(payment));
        }
        return true;
    }

    private void fail(PaymentsRecord payment, RefundsRecord refund, GatewayRefund answer, Instant now) {
        refund.setStatus(RefundStatus.FAILED);
        refund.setFailureReason(answer.failure() == null ? UNTOLD : answer.failure());
        refund.setRefundedAt(null);
        refund.setUpdatedAt(now);
        refunds.update(refund);
        LOG.error("The payment {} was not given back by the refund {}: {}", payment.getId(), refund.getId(), refund.getFailureReason());
    }

    private void move(PaymentsRecord payment, PaymentStatus status, Instant now) {
        payment.setStatus(status);
        payment.setVersion(payment.getVersion() + 1);
        payment.setUpdatedAt(now);
        refunds.update(payment);
    }

    private static boolean isWhole(PaymentsRecord payment, BigDecimal amount) {
        return amount.compareTo(payment.getAmount()) >= 0;
    }
}
